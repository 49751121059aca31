// Before anything is drawn: "auto" becomes light or dark as the system wants it.
(function () {
  'use strict';
  var root = document.documentElement;
  var dark = window.matchMedia('(prefers-color-scheme: dark)');
  function follow() {
    root.setAttribute('data-color-mode', dark.matches ? 'dark' : 'light');
  }
  if (root.getAttribute('data-color-mode') === 'auto') {
    follow();
    dark.addEventListener('change', follow);
  }
}());
