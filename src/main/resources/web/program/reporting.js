/* Reporting lines: the file goes to the service twice, first to see what it would do, then to do it. */
(function () {
  'use strict';

  function send(address, query, file) {
    return fetch(address + '/import' + query, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { Accept: 'application/json', 'Content-Type': 'text/csv', 'X-Atlassian-Token': 'no-check' },
      body: new Blob([file], { type: 'text/csv' })
    }).then(function (response) {
      return response.json().catch(function () { return {}; }).then(function (json) {
        if (response.ok) {
          return json;
        }
        throw { text: json.text || AJS.I18n.getText('micromentoring.confluence.problem.failed') };
      });
    }, function () {
      throw { text: AJS.I18n.getText('micromentoring.confluence.offline') };
    });
  }

  AJS.toInit(function () {
    var page = document.querySelector('.micromentoring-reporting');
    if (!page) {
      return;
    }
    var address = page.getAttribute('data-address');
    var form = page.querySelector('form');
    var preview = page.querySelector('.micromentoring-reporting-preview');
    var standing = page.querySelector('.micromentoring-standing');
    var clear = page.querySelector('.micromentoring-reporting-clear');
    var file;

    function fault(problem) {
      MicroMentoring.fault(form, problem);
    }

    function say(text) {
      preview.hidden = true;
      standing.textContent = text;
      standing.focus();
    }

    function show(answer) {
      var names = preview.querySelector('.micromentoring-reporting-names');
      preview.querySelector('.micromentoring-reporting-counts').textContent =
        AJS.I18n.getText('micromentoring.program.reporting.counts', String(answer.added), String(answer.removed), String(answer.kept));
      preview.querySelector('.micromentoring-reporting-unknown').textContent = answer.unknownTotal
        ? AJS.I18n.getText('micromentoring.program.reporting.unknown', String(answer.unknownTotal)) : '';
      names.replaceChildren.apply(names, answer.unknown.map(function (one) {
        var item = document.createElement('li');
        item.textContent = AJS.I18n.getText('micromentoring.program.reporting.unknown.line', String(one.line), one.column, one.name);
        return item;
      }));
      preview.hidden = false;
      preview.focus();
    }

    form.addEventListener('submit', function (event) {
      event.preventDefault();
      file = form.elements.file.files[0];
      preview.hidden = true;
      MicroMentoring.clear(form);
      MicroMentoring.once(form.querySelector('[type=submit]'), function () { return send(address, '?dryRun=true', file).then(show).catch(fault); });
    });

    page.querySelector('[data-do=import]').addEventListener('click', function (event) {
      MicroMentoring.once(event.target, function () {
        return send(address, '', file).then(function (answer) {
          form.reset();
          say(AJS.I18n.getText('micromentoring.program.reporting.done', String(answer.added), String(answer.removed), String(answer.kept)));
        }).catch(fault);
      });
    });

    if (clear) {
      clear.querySelector('[data-do=clear]').addEventListener('click', function (event) {
        var sure = clear.querySelector('.micromentoring-reporting-sure');
        sure.hidden = !sure.hidden;
        event.target.setAttribute('aria-expanded', String(!sure.hidden));
      });
      clear.querySelector('[data-do=clear-yes]').addEventListener('click', function (event) {
        MicroMentoring.once(event.target, function () {
          return MicroMentoring.call('DELETE', 'admin/reporting').then(function () {
            clear.hidden = true;
            say(AJS.I18n.getText('micromentoring.program.reporting.clear.done'));
          }, fault);
        });
      });
    }
  });
}());
