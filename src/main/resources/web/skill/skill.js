/* The vocabulary for those who look after it: one dialog adds, changes, retires and merges; the page then shows what the service says. */
(function () {
  'use strict';
  var call = MicroMentoring.call;

  function lines(text) {
    return text.split('\n').map(function (line) { return line.trim(); }).filter(Boolean);
  }

  /** Ids by name, for fields that suggest skills while one types. */
  function suggests(dialog, known) {
    var list = dialog.querySelector('datalist');
    var asked = 0;
    dialog.querySelectorAll('input[list]').forEach(function (input) {
      input.addEventListener('input', function () {
        var mine = ++asked;
        window.setTimeout(function () {
          if (mine !== asked || !input.value.trim()) {
            return;
          }
          call('GET', 'skills?limit=12&q=' + encodeURIComponent(input.value)).then(function (answer) {
            if (mine !== asked) {
              return;
            }
            list.replaceChildren.apply(list, answer.skills.map(function (skill) {
              var option = document.createElement('option');
              known[skill.name] = skill.id;
              option.value = skill.name;
              return option;
            }));
          }, function () { /* Suggestions are a convenience: the name can be typed whole. */ });
        }, 200);
      });
    });
  }

  /** The id of a typed name; null for none; rejects when there is no such skill. */
  function idOf(name, known, field) {
    if (!name.trim()) {
      return Promise.resolve(null);
    }
    if (known[name]) {
      return Promise.resolve(known[name]);
    }
    return call('GET', 'skills?limit=1&q=' + encodeURIComponent(name)).then(function (answer) {
      var found = answer.skills[0];
      if (found && found.name.toLowerCase() === name.trim().toLowerCase()) {
        return found.id;
      }
      throw { field: field, text: AJS.I18n.getText('micromentoring.skill.parent.unknown') };
    });
  }

  function nameField(dialog, language) {
    var input = dialog.querySelector('[name="names.' + language + '"]');
    if (input) {
      return input;
    }
    var group = document.createElement('div');
    var label = document.createElement('label');
    input = document.createElement('input');
    group.className = 'field-group';
    group.dataset.extra = language;
    input.className = 'text long-field';
    input.type = 'text';
    input.maxLength = 150;
    input.name = 'names.' + language;
    input.id = 'micromentoring-name-' + language;
    label.htmlFor = input.id;
    label.textContent = AJS.I18n.getText('micromentoring.skill.page.name.in', language);
    group.append(label, input);
    dialog.querySelector('.micromentoring-names').append(group);
    return input;
  }

  /** Shows the page anew, and on it what has happened. */
  function again(text) {
    window.history.replaceState({ micromentoringSaid: text }, '');
    window.location.reload();
  }

  function skillDialog(dialog) {
    var form = dialog.querySelector('form');
    var merge = dialog.querySelector('.micromentoring-merge');
    var known = {};
    var current = {};

    suggests(dialog, known);

    function show(skill, suggestion) {
      current = { id: skill.id, suggestion: suggestion };
      form.reset();
      merge.reset();
      MicroMentoring.clear(form);
      MicroMentoring.clear(merge);
      dialog.querySelectorAll('[data-extra]').forEach(function (extra) { extra.remove(); });
      Object.keys(skill.names).sort().forEach(function (language) { nameField(dialog, language).value = skill.names[language]; });
      form.elements.synonyms.value = (skill.synonyms || []).join('\n');
      if (skill.parent) {
        known[skill.parent.name] = skill.parent.id;
        form.elements.parent.value = skill.parent.name;
      }
      dialog.querySelector('h2').textContent = skill.id ? AJS.I18n.getText('micromentoring.skill.page.title.change', skill.name)
        : AJS.I18n.getText('micromentoring.skill.page.title.add');
      dialog.querySelector('[data-do=retire]').hidden = !skill.id || skill.state === 'retired';
      dialog.querySelector('[data-do=restore]').hidden = !skill.id || skill.state !== 'retired';
      merge.hidden = !skill.id;
      dialog.showModal();
    }

    form.addEventListener('submit', function (event) {
      event.preventDefault();
      MicroMentoring.once(form.querySelector('[type=submit]'), function () {
        return idOf(form.elements.parent.value, known, 'parent').then(function (parent) {
          var body = { names: {}, parent: parent, synonyms: lines(form.elements.synonyms.value) };
          form.querySelectorAll('[name^="names."]').forEach(function (input) {
            if (input.value.trim()) {
              body.names[input.name.slice(6)] = input.value;
            }
          });
          if (current.suggestion) {
            return call('POST', 'suggestions/' + current.suggestion + '/accept', body);
          }
          return current.id ? call('PUT', 'skills/' + current.id, body) : call('POST', 'skills', body);
        }).then(function (skill) { again(AJS.I18n.getText('micromentoring.skill.page.saved', skill.name)); }).catch(function (problem) {
          MicroMentoring.fault(form, problem.field === 'names' ? { field: 'names.en', text: problem.text } : problem);
        });
      });
    });

    merge.addEventListener('submit', function (event) {
      event.preventDefault();
      MicroMentoring.once(merge.querySelector('[type=submit]'), function () {
        return idOf(merge.elements.into.value, known, 'into').then(function (into) {
          return call('POST', 'skills/' + current.id + '/merge', { into: into });
        }).then(function (skill) { again(AJS.I18n.getText('micromentoring.skill.page.said.merged', skill.name)); }).catch(function (problem) { MicroMentoring.fault(merge, problem); });
      });
    });

    ['retire', 'restore'].forEach(function (action) {
      dialog.querySelector('[data-do=' + action + ']').addEventListener('click', function (event) {
        MicroMentoring.once(event.target, function () {
          return call('POST', 'skills/' + current.id + '/' + action).then(function (skill) {
            again(AJS.I18n.getText('micromentoring.skill.page.saved', skill.name));
          }).catch(function (problem) { MicroMentoring.fault(form, problem); });
        });
      });
    });

    return {
      add: function (name, suggestion) { show({ names: name ? { en: name } : {} }, suggestion); },
      edit: function (id) { return call('GET', 'skills/' + id).then(show); }
    };
  }

  function roleDialog(dialog) {
    var form = dialog.querySelector('form');
    var current = null;

    function show(role) {
      current = role.id;
      form.reset();
      MicroMentoring.clear(form);
      form.elements.name.value = role.name || '';
      form.elements.synonyms.value = (role.synonyms || []).join('\n');
      dialog.querySelector('h2').textContent = role.id ? AJS.I18n.getText('micromentoring.skill.page.title.change', role.name)
        : AJS.I18n.getText('micromentoring.skill.page.title.role');
      dialog.showModal();
    }

    form.addEventListener('submit', function (event) {
      event.preventDefault();
      MicroMentoring.once(form.querySelector('[type=submit]'), function () {
        var body = { name: form.elements.name.value, synonyms: lines(form.elements.synonyms.value) };
        return (current ? call('PUT', 'roles/' + current, body) : call('POST', 'roles', body))
          .then(function (role) { again(AJS.I18n.getText('micromentoring.skill.page.saved', role.name)); })
          .catch(function (problem) { MicroMentoring.fault(form, problem); });
      });
    });

    return {
      add: function () { show({}); },
      edit: function (id) { return call('GET', 'roles/' + id).then(show); }
    };
  }

  AJS.toInit(function () {
    var page = document.querySelector('.micromentoring-vocabulary');
    var before = window.history.state;
    var dialog = page && page.querySelector('dialog');
    if (!dialog) {
      return;
    }
    var said = page.querySelector('.micromentoring-said');
    if (before && before.micromentoringSaid) {
      said.textContent = before.micromentoringSaid;
      said.tabIndex = -1;
      said.focus();
      window.history.replaceState(null, '');
    }
    var edits = dialog.dataset.kind === 'role' ? roleDialog(dialog) : skillDialog(dialog);
    page.addEventListener('click', function (event) {
      var button = event.target.closest('[data-do]');
      var what = button ? button.dataset.do : '';
      var item = button && button.closest('li, tr');
      if (what === 'close') {
        dialog.close();
      } else if (what === 'add') {
        edits.add();
      } else if (what === 'accept') {
        edits.add(item.dataset.name, item.dataset.suggestion);
      } else if (what === 'edit') {
        MicroMentoring.once(button, function () {
          return edits.edit(item.dataset.id).catch(function (problem) { said.textContent = problem.text; });
        });
      } else if (what === 'drop') {
        MicroMentoring.once(button, function () {
          return call('POST', 'suggestions/' + item.dataset.suggestion + '/drop').then(function () {
            MicroMentoring.instead(item, AJS.I18n.getText('micromentoring.skill.page.dropped', item.dataset.name));
          }).catch(function (problem) { said.textContent = problem.text; });
        });
      }
    });
  });
}());
