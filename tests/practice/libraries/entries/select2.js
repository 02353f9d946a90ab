import '../shared/jquery.js';
import select2 from 'select2';
import 'select2/dist/css/select2.css';

if (typeof select2 === 'function') select2(window, window.jQuery);
