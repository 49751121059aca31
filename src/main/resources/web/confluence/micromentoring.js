/* What our scripts share: one way to call the service, one way to show what it says. */
(function () {
  'use strict';

  /** Calls the service; resolves with the JSON, rejects with {status, key, text, field}. */
  function call(method, path, body) {
    var options = { method: method, credentials: 'same-origin', headers: { Accept: 'application/json', 'X-Atlassian-Token': 'no-check' } };
    if (body !== undefined) {
      options.headers['Content-Type'] = 'application/json';
      options.body = JSON.stringify(body);
    }
    return fetch(AJS.contextPath() + '/rest/mentoring/1.0/' + path, options).then(function (response) {
      return response.text().then(function (text) {
        var json;
        try {
          json = text ? JSON.parse(text) : {};
        } catch (e) {
          json = {};
        }
        if (response.ok) {
          return json;
        }
        throw { status: response.status, key: json.key || '', field: json.field || '', text: json.text || AJS.I18n.getText('micromentoring.confluence.problem.failed') };
      });
    }, function () {
      throw { status: 0, key: '', field: '', text: AJS.I18n.getText('micromentoring.confluence.offline') };
    });
  }

  /** Puts a fault beside its field, or at the top of the form, and moves the focus there. */
  function fault(form, problem) {
    clear(form);
    var field = problem.field ? form.querySelector('[name="' + CSS.escape(problem.field) + '"]') : null;
    var box = document.createElement('div');
    box.className = field ? 'error micromentoring-fault' : 'aui-message aui-message-error micromentoring-fault';
    box.setAttribute('role', 'alert');
    box.textContent = problem.text;
    if (field) {
      box.id = (field.id || field.name) + '-fault';
      field.setAttribute('aria-invalid', 'true');
      field.setAttribute('aria-errormessage', box.id);
      // The look of a box to tick hangs on the label that follows it.
      (field.closest('.checkbox, .radio') || field).insertAdjacentElement('afterend', box);
      field.focus();
    } else {
      box.tabIndex = -1;
      form.insertBefore(box, form.firstChild);
      box.focus();
    }
  }

  function clear(form) {
    form.querySelectorAll('.micromentoring-fault').forEach(function (box) { box.remove(); });
    form.querySelectorAll('[aria-invalid]').forEach(function (field) {
      field.removeAttribute('aria-invalid');
      field.removeAttribute('aria-errormessage');
    });
  }

  /** Runs one action of a button: no second click while it runs, and the button comes back when it fails. */
  function once(button, action) {
    if (button.getAttribute('aria-busy') === 'true') {
      return;
    }
    button.setAttribute('aria-busy', 'true');
    // Not disabled: that would throw the focus of a keyboard to the top of the page.
    button.setAttribute('aria-disabled', 'true');
    function done() {
      button.removeAttribute('aria-busy');
      button.removeAttribute('aria-disabled');
    }
    action().then(done, done);
  }

  /** Takes something away; says so in its place, where the focus goes, so that the keyboard goes on from there. */
  function instead(gone, text) {
    var line = document.createElement('p');
    line.setAttribute('role', 'status');
    line.tabIndex = -1;
    line.textContent = text;
    gone.replaceChildren(line);
    line.focus();
  }

  window.MicroMentoring = { call: call, fault: fault, clear: clear, once: once, instead: instead };
}());
