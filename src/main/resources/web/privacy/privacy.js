/* Takes back whom the reader keeps away; erases what is kept about the reader, after the user name was typed. */
(function () {
  'use strict';
  function meet(button) {
    var item = button.closest('li');
    var said = document.querySelector('.micromentoring-kept-done');
    return MicroMentoring.call('DELETE', 'apart/' + button.getAttribute('data-rule')).then(function () {
      said.textContent = AJS.I18n.getText('micromentoring.privacy.apart.undone', button.getAttribute('data-name'));
      item.remove();
      said.focus();
    }, function (problem) { MicroMentoring.fault(item, problem); });
  }

  AJS.toInit(function () {
    document.querySelectorAll('.micromentoring-meet').forEach(function (button) {
      button.addEventListener('click', function () {
        MicroMentoring.once(button, function () { return meet(button); });
      });
    });
    // A status that is there from the beginning is read to nobody.
    document.querySelectorAll('.micromentoring-kept-done').forEach(function (said) {
      if (said.textContent.trim()) {
        said.focus();
      }
    });
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
