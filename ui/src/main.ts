// Opens the companion window.
import { mount } from 'svelte'
import './lib/css/base.css'
import Companion from './views/Companion.svelte'

mount(Companion, { target: document.getElementById('app')! })
