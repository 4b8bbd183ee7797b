// Gives a bag to the server as it is, however large, and says how far it has come.
'use strict';

const openBag = document.getElementById('open-bag');
openBag.addEventListener('submit', event => {
  event.preventDefault();
  const file = openBag.elements.namedItem('file').files[0];
  const progress = openBag.querySelector('progress');
  const button = openBag.querySelector('button');
  const told = document.getElementById('bag-told');
  const request = new XMLHttpRequest();
  request.open('POST', '/links/bag?name=' + encodeURIComponent(file.name));
  request.setRequestHeader('Content-Type', 'application/octet-stream');
  request.setRequestHeader('X-Requested-With', 'fetch');
  request.setRequestHeader('X-CSRF-TOKEN', csrf);
  request.upload.addEventListener('progress', step => { progress.value = step.loaded / step.total; });
  request.addEventListener('loadend', () => {
    progress.hidden = true;
    button.disabled = false;
    if (request.status === 401) sessionOver();
    else told.innerHTML = request.responseText;
  });
  told.replaceChildren();
  progress.hidden = false;
  button.disabled = true;
  request.send(file);
});
