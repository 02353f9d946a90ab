import flatpickr from 'flatpickr';
import { Mandarin } from 'flatpickr/dist/l10n/zh.js';
import 'flatpickr/dist/flatpickr.css';

window.flatpickr = flatpickr;
window.flatpickrChinese = Mandarin;
