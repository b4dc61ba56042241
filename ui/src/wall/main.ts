// Opens the wall board.
import { mount } from 'svelte'
import '../lib/css/base.css'
import './wall.css'
import Wall from './Wall.svelte'

mount(Wall, { target: document.getElementById('app')! })
