/* "Do not bring us together": says who learns what, asks once more, and goes to the page where it can be taken back. */
(function () {
  'use strict';

  function element(name, className, text) {
    var made = document.createElement(name);
    made.className = className;
    made.textContent = text || '';
    return made;
  }

  function close(button) {
    var open = button.nextElementSibling;
    if (open && open.classList.contains('micromentoring-apart-ask')) {
      open.remove();
    }
    button.setAttribute('aria-expanded', 'false');
    button.focus();
  }

  function ask(button) {
    var name = button.getAttribute('data-name');
    var box = element('form', 'aui micromentoring-apart-ask');
    var list = element('ul', 'micromentoring-apart-words');
    var yes = element('button', 'aui-button aui-button-primary', AJS.I18n.getText('micromentoring.program.pair.ask.yes'));
    var no = element('button', 'aui-button aui-button-link', AJS.I18n.getText('micromentoring.program.pair.ask.no'));
    box.setAttribute('aria-label', AJS.I18n.getText('micromentoring.program.pair.ask.title', name));
    box.appendChild(element('p', 'micromentoring-apart-title', AJS.I18n.getText('micromentoring.program.pair.ask.title', name)));
    [AJS.I18n.getText('micromentoring.program.pair.ask.both'), AJS.I18n.getText('micromentoring.program.pair.ask.open'),
      AJS.I18n.getText('micromentoring.program.pair.ask.nobody'), AJS.I18n.getText('micromentoring.program.pair.ask.hide'),
      AJS.I18n.getText('micromentoring.program.pair.ask.back')].forEach(function (words) {
      list.appendChild(element('li', '', words));
    });
    box.appendChild(list);
    yes.type = 'submit';
    no.type = 'button';
    box.appendChild(yes);
    box.appendChild(no);
    no.addEventListener('click', function () { close(button); });
    box.addEventListener('keydown', function (event) {
      if (event.key === 'Escape') {
        close(button);
      }
    });
    box.addEventListener('submit', function (event) {
      event.preventDefault();
      MicroMentoring.once(yes, function () { return send(button, box); });
    });
    button.insertAdjacentElement('afterend', box);
    button.setAttribute('aria-expanded', 'true');
    yes.focus();
  }

  function send(button, box) {
    var body = {};
    body[button.getAttribute('data-what')] = Number(button.getAttribute('data-id'));
    return MicroMentoring.call('POST', 'apart', body).then(function (made) {
      location.assign(AJS.contextPath() + '/plugins/servlet/mentoring/privacy?kept=' + made.id + '#apart');
    }, function (problem) { MicroMentoring.fault(box, problem); });
  }

  AJS.toInit(function () {
    document.addEventListener('click', function (event) {
      var button = event.target.closest('.micromentoring-apart');
      if (!button) {
        return;
      }
      if (button.getAttribute('aria-expanded') === 'true') {
        close(button);
      } else {
        ask(button);
      }
    });
  });
}());
