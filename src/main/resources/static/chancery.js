// What pages do beyond their links and forms. Everything here is an addition: links and forms work
// without it.
'use strict';

const csrf = document.querySelector('meta[name=csrf]')?.content ?? '';

/** Asks our server on behalf of a page. A session that has ended is said on the page (see shell.jte). */
async function ask(path, options = {}) {
  const answer = await fetch(path, {
    ...options,
    headers: { 'X-Requested-With': 'fetch', 'X-CSRF-TOKEN': csrf, ...options.headers },
  });
  if (answer.status === 401) sessionOver();
  return answer;
}

function sessionOver() {
  const told = document.getElementById('signed-out');
  if (!told?.hidden) return;
  told.querySelector('a').href = '/sign-in?back=' + encodeURIComponent(location.pathname + location.search);
  told.hidden = false;
  told.scrollIntoView({ block: 'nearest' });
}

document.querySelector('[data-print]')?.addEventListener('click', () => print());

// Whoever signs out leaves nothing behind in this tab.
document.querySelector('[data-forget]')?.addEventListener('click', () => sessionStorage.clear());

// A form that is on its way is not sent twice; one whose answer is a file leaves the page as it is.
document.addEventListener('submit', event => {
  if (event.defaultPrevented) return;
  const form = event.target;
  if ('download' in form.dataset) return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = 'yes';
});
addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach(form => delete form.dataset.sent));
