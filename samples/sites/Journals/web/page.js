// What every page starts with: language links, the cookie notice, and the search box showing the last search.

import { setUpCookies } from './cookies.js';
import { keepPlace } from './dom.js';

keepPlace();
setUpCookies();

const query = new URLSearchParams(location.search);
const box = document.getElementById('box');
if (box) {
  box.elements.q.value = query.get('q') ?? '';
  box.elements.field.value = query.get('field') ?? 'topic';
  if (box.elements.field.selectedIndex < 0) box.elements.field.selectedIndex = 0;
}
