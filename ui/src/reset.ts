// Opens the reset window.
import { mount } from 'svelte'
import './lib/css/base.css'
import Reset from './views/Reset.svelte'

mount(Reset, { target: document.getElementById('app')! })
