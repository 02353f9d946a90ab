import { keepPlace } from './dom.js';

keepPlace();
