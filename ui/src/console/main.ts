// Opens the console.
import { mount } from 'svelte'
import { backClosesSheets } from '../lib/back'
import '../lib/css/base.css'
import './console.css'
import Console from './Console.svelte'

backClosesSheets()
mount(Console, { target: document.getElementById('app')! })
