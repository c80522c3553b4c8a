import '../tokens.css';
import './participant.css';
import { App } from './app';

const code = decodeURIComponent(location.pathname.split('/').filter(Boolean).at(-1) ?? '');
const root = document.getElementById('app');
if (root !== null) void new App(root, code).open();
