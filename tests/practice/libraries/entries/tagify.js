import Tagify from '@yaireo/tagify';
import '@yaireo/tagify/dist/tagify.css';

window.Tagify = Tagify;
