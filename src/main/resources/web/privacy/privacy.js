/* Erases what is kept about the reader, after the user name was typed. */
(function () {
  'use strict';
  AJS.toInit(function () {
    var form = document.querySelector('.micromentoring-erase');
    if (!form) {
      return;
    }
    form.addEventListener('submit', function (event) {
      event.preventDefault();
      MicroMentoring.once(form.querySelector('[type=submit]'), function () {
        MicroMentoring.clear(form);
        return MicroMentoring.call('POST', 'me/erase', { confirmation: form.elements.confirmation.value }).then(function () {
          form.elements.confirmation.value = '';
          form.querySelector('.micromentoring-said').textContent = AJS.I18n.getText('micromentoring.privacy.erase.done');
        }, function (problem) { MicroMentoring.fault(form, problem); });
      });
    });
  });
}());
