// The editor: inserts the macro of a form at the cursor and renews the preview after a pause in typing.
(function () {
  'use strict';
  var storage = document.getElementById('host-edit-storage');
  var button = document.getElementById('host-preview-button');
  var pause = 0;
  if (!storage) {
    return;
  }
  document.getElementById('host-edit-mode').value = document.documentElement.getAttribute('data-color-mode');
  function escape(text) {
    return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
  }
  function markup(name, form) {
    var lines = ['<ac:structured-macro ac:name="' + escape(name) + '">'];
    Array.prototype.forEach.call(form.elements, function (field) {
      if (field.name && field.value) {
        lines.push('  <ac:parameter ac:name="' + escape(field.name) + '">' + escape(field.value) + '</ac:parameter>');
      }
    });
    lines.push('</ac:structured-macro>');
    return lines.join('\n') + '\n';
  }
  function preview() {
    button.form.requestSubmit(button);
  }
  function later() {
    window.clearTimeout(pause);
    pause = window.setTimeout(preview, 700);
  }
  document.querySelectorAll('.host-macro').forEach(function (macro) {
    macro.querySelector('form').addEventListener('submit', function (event) {
      event.preventDefault();
      storage.setRangeText(markup(macro.getAttribute('data-macro'), event.target), storage.selectionStart, storage.selectionEnd, 'end');
      storage.focus();
      macro.removeAttribute('open');
      later();
    });
  });
  storage.addEventListener('input', later);
  later();
}());
