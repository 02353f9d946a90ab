(() => {
  'use strict';
  const iso = (y, m, d) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;

  function greet() {
    const cookies = document.getElementById('cookies');
    if (cookies) cookies.hidden = localStorage.getItem('cookies') !== null;
    const survey = document.getElementById('survey');
    if (survey && !sessionStorage.getItem('survey')) setTimeout(() => { if (survey.isConnected) survey.hidden = false; }, 400);
  }

  function drawMonth(calendar, year, month) {
    const { min, max, previous, next, weekdays } = calendar.dataset;
    const lang = document.documentElement.lang;
    const sheet = calendar.querySelector('.sheet');
    const chosen = calendar.querySelector('input').value;
    const first = new Date(year, month - 1, 1);
    const count = new Date(year, month, 0).getDate();
    const long = new Intl.DateTimeFormat(lang, { dateStyle: 'full' });
    const cells = Array((first.getDay() + 6) % 7).fill('<td></td>');
    for (let day = 1; day <= count; day++) {
      const key = iso(year, month, day);
      const off = key < min || key > max ? ' disabled' : '';
      cells.push(`<td><button type="button" data-day="${key}" aria-label="${long.format(new Date(year, month - 1, day))}" aria-pressed="${key === chosen}"${off}>${day}</button></td>`);
    }
    let rows = '';
    for (let at = 0; at < cells.length; at += 7) rows += `<tr>${cells.slice(at, at + 7).join('')}</tr>`;
    const title = new Intl.DateTimeFormat(lang, { year: 'numeric', month: 'long' }).format(first);
    sheet.innerHTML = `<div class="head"><button type="button" data-turn="-1" aria-label="${previous}">‹</button><strong aria-live="polite">${title}</strong><button type="button" data-turn="1" aria-label="${next}">›</button></div>
      <table><thead><tr>${weekdays.split(' ').map(day => `<th scope="col">${day}</th>`).join('')}</tr></thead><tbody>${rows}</tbody></table>`;
    sheet.dataset.year = year;
    sheet.dataset.month = month;
  }

  function onCalendar(calendar, target) {
    const sheet = calendar.querySelector('.sheet');
    const pick = calendar.querySelector('.pick');
    const input = calendar.querySelector('input');
    const show = open => { sheet.hidden = !open; pick.setAttribute('aria-expanded', String(open)); };
    if (target === pick) {
      const [year, month] = (input.value || calendar.dataset.min).split('-').map(Number);
      drawMonth(calendar, year, month);
      show(sheet.hidden);
    } else if (target.dataset.turn) {
      const turned = new Date(Number(sheet.dataset.year), Number(sheet.dataset.month) - 1 + Number(target.dataset.turn), 1);
      drawMonth(calendar, turned.getFullYear(), turned.getMonth() + 1);
    } else if (target.dataset.day) {
      input.value = target.dataset.day;
      const [year, month, day] = target.dataset.day.split('-').map(Number);
      pick.textContent = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'full' }).format(new Date(year, month - 1, day));
      show(false);
    }
  }

  document.addEventListener('click', event => {
    const target = event.target.closest('button');
    if (!target) return;
    const calendar = target.closest('.calendar');
    if (calendar) onCalendar(calendar, target);
    if (target.dataset.size) {
      target.parentElement.querySelectorAll('.size').forEach(button => button.setAttribute('aria-pressed', String(button === target)));
      target.closest('.field').querySelector('input').value = target.dataset.size;
    }
    if (target.dataset.step) {
      const box = target.closest('.stepper');
      const input = box.querySelector('input');
      input.value = Math.min(Number(input.dataset.most), Math.max(1, Number(input.value) + Number(target.dataset.step)));
      box.querySelector('output').textContent = input.value;
    }
    if (target.dataset.cookies) {
      localStorage.setItem('cookies', target.dataset.cookies);
      document.getElementById('cookies').hidden = true;
    }
    if (target.dataset.survey) {
      sessionStorage.setItem('survey', target.dataset.survey);
      document.getElementById('survey').hidden = true;
    }
  });

  document.addEventListener('submit', async event => {
    if (document.body.dataset.inPlace !== 'yes') return;
    event.preventDefault();
    const form = event.target;
    const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form, event.submitter)) });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    document.getElementById('main').replaceWith(page.getElementById('main'));
    document.title = page.title;
    window.scrollTo(0, 0);
    greet();
  });

  greet();
})();
