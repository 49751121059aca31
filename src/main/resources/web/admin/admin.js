/* The first page of administration: each change is saved at once and says so. */
(function () {
  'use strict';
  var LIMITS = ['answerDays', 'parallelRequests', 'openNeeds', 'capacity', 'talksPerWeek', 'maxDays'];
  var program;

  function read() {
    return MicroMentoring.call('GET', 'admin/program').then(function (found) { program = found; });
  }

  /** Saves the program with one change; what the service answers is what the page then shows. */
  function save(form, change, said) {
    MicroMentoring.clear(form);
    form.querySelector('.micromentoring-said').textContent = '';
    var wanted = JSON.parse(JSON.stringify(program));
    change(wanted);
    return MicroMentoring.call('PUT', 'admin/program', wanted).then(function (saved) {
      program = saved;
      form.querySelector('.micromentoring-said').textContent = said();
    }).catch(function (problem) {
      MicroMentoring.fault(form, problem);
      throw problem;
    });
  }

  function groupsSaid(field) {
    if (field === 'team') {
      return program.team.length ? AJS.I18n.getText('micromentoring.admin.team.said', program.team.join(', '))
        : AJS.I18n.getText('micromentoring.admin.team.said.nobody');
    }
    return program.groups.length ? AJS.I18n.getText('micromentoring.admin.groups.said', program.groups.join(', '))
      : AJS.I18n.getText('micromentoring.admin.groups.said.everybody');
  }

  function chip(form, field, name) {
    var item = document.createElement('li');
    var text = document.createElement('span');
    var button = document.createElement('button');
    var which = document.createElement('span');
    text.textContent = name;
    which.className = 'assistive';
    which.textContent = ' ' + name;
    button.type = 'button';
    button.className = 'aui-button aui-button-link';
    button.append(AJS.I18n.getText('micromentoring.admin.group.remove'), which);
    item.dataset.group = name;
    item.append(text, ' ', button);
    return item;
  }

  function show(form, field) {
    var list = form.querySelector('.micromentoring-chips');
    list.replaceChildren.apply(list, program[field].map(function (name) { return chip(form, field, name); }));
    form.querySelector('.micromentoring-nobody').hidden = program[field].length > 0;
  }

  function groups(form) {
    var field = form.dataset.field;
    var input = form.elements[field];
    var found = document.getElementById(input.getAttribute('list'));
    var asked = 0;

    form.addEventListener('submit', function (event) {
      event.preventDefault();
      var name = input.value.trim();
      if (!name) {
        input.focus();
        return;
      }
      MicroMentoring.once(form.querySelector('[type=submit]'), function () {
        return save(form, function (wanted) { wanted[field].push(name); }, function () { return groupsSaid(field); }).then(function () {
          input.value = '';
          show(form, field);
        });
      });
    });

    form.addEventListener('click', function (event) {
      var button = event.target.closest('li button');
      if (!button) {
        return;
      }
      var name = button.closest('li').dataset.group;
      MicroMentoring.once(button, function () {
        return save(form, function (wanted) {
          wanted[field] = wanted[field].filter(function (other) { return other !== name; });
        }, function () { return groupsSaid(field); }).then(function () {
          show(form, field);
          input.focus();
        });
      });
    });

    input.addEventListener('input', function () {
      var mine = ++asked;
      var prefix = input.value.trim();
      if (!prefix) {
        return;
      }
      window.setTimeout(function () {
        if (mine !== asked) {
          return;
        }
        MicroMentoring.call('GET', 'admin/groups?prefix=' + encodeURIComponent(prefix)).then(function (answer) {
          if (mine === asked) {
            found.replaceChildren.apply(found, answer.groups.map(function (name) {
              var option = document.createElement('option');
              option.value = name;
              return option;
            }));
          }
        }, function () { /* Suggestions are a convenience: the name can be typed whole. */ });
      }, 200);
    });
  }

  function limits(form) {
    form.addEventListener('submit', function (event) {
      event.preventDefault();
      MicroMentoring.once(form.querySelector('[type=submit]'), function () {
        return save(form, function (wanted) {
          LIMITS.forEach(function (name) {
            wanted.limits[name] = form.elements[name].value === '' ? null : Number(form.elements[name].value);
          });
        }, function () { return AJS.I18n.getText('micromentoring.admin.limits.said'); });
      });
    });
  }

  function copies(button) {
    button.addEventListener('click', function () {
      var said = button.parentNode.querySelector('.micromentoring-said');
      navigator.clipboard.writeText(button.dataset.copy).then(function () {
        said.textContent = AJS.I18n.getText('micromentoring.admin.macro.copied');
      });
    });
    button.hidden = !navigator.clipboard;
  }

  /** Hands the answer to the browser as a file. */
  function download(answer) {
    var link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([JSON.stringify(answer, null, 2)], { type: 'application/json' }));
    link.download = 'mentoring-data.json';
    link.click();
    URL.revokeObjectURL(link.href);
  }

  function person(form) {
    function ask(button, method, what, body, then) {
      var name = form.elements.userName.value.trim();
      if (!name) {
        form.elements.userName.focus();
        return;
      }
      MicroMentoring.once(button, function () {
        MicroMentoring.clear(form);
        form.querySelector('.micromentoring-said').textContent = '';
        return MicroMentoring.call(method, 'admin/people/' + encodeURIComponent(name) + '/' + what, body)
          .then(then, function (problem) { MicroMentoring.fault(form, problem); });
      });
    }
    form.addEventListener('submit', function (event) {
      event.preventDefault();
      ask(form.querySelector('[type=submit]'), 'GET', 'data', undefined, download);
    });
    form.querySelector('[data-erase]').addEventListener('click', function (event) {
      ask(event.currentTarget, 'POST', 'erase', { confirmation: form.elements.confirmation.value }, function () {
        form.reset();
        form.querySelector('.micromentoring-said').textContent = AJS.I18n.getText('micromentoring.admin.person.said');
      });
    });
  }

  AJS.toInit(function () {
    var page = document.querySelector('.micromentoring-start');
    if (!page) {
      return;
    }
    page.querySelectorAll('[data-copy]').forEach(copies);
    person(page.querySelector('.micromentoring-person form'));
    read().then(function () {
      page.querySelectorAll('.micromentoring-groups').forEach(groups);
      limits(page.querySelector('.micromentoring-limits form'));
    }, function (problem) { MicroMentoring.fault(page.querySelector('form'), problem); });
  });
}());
