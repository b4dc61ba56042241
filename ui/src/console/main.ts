// Opens the console.
import { mount } from 'svelte'
import '../lib/css/base.css'
import './console.css'
import Console from './Console.svelte'

mount(Console, { target: document.getElementById('app')! })
