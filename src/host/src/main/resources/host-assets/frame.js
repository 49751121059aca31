// Menus close when one leaves them; the sidebar starts folded on narrow screens. Everything works without this file, too.
(function () {
  'use strict';
  var narrow = window.matchMedia('(max-width: 60rem)');
  document.querySelectorAll('.host-side > details').forEach(function (side) {
    if (narrow.matches) {
      side.removeAttribute('open');
    }
  });
  function closeOthers(target) {
    document.querySelectorAll('details.host-menu[open]').forEach(function (menu) {
      if (!menu.contains(target)) {
        menu.removeAttribute('open');
      }
    });
  }
  document.addEventListener('click', function (event) { closeOthers(event.target); });
  document.addEventListener('focusin', function (event) { closeOthers(event.target); });
  document.addEventListener('keydown', function (event) {
    var open = event.key === 'Escape' && document.querySelector('details.host-menu[open]');
    if (open) {
      open.removeAttribute('open');
      open.querySelector('summary').focus();
    }
  });
}());
