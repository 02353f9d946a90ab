import '../shared/jquery.js';
import 'chosen-js';
import 'chosen-js/chosen.css';
