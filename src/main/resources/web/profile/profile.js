/* One's own profile: rows of skills, saving, publishing, pausing, leaving, invitations; and naming a colleague. */
(function () {
  'use strict';
  var saved = '';
  var leaving = false;

  function all(root, selector) {
    return Array.prototype.slice.call(root.querySelectorAll(selector));
  }

  /** Shows the page again with what happened and what is next. */
  function again(done) {
    leaving = true;
    window.location.assign(window.location.pathname + '?done=' + done);
  }

  function say(root, text) {
    root.querySelector('.profile-saved').textContent = text;
  }

  /** A field that is folded away is unfolded before it is blamed. */
  function blame(form, problem) {
    var field = problem.field ? form.querySelector('[name="' + CSS.escape(problem.field) + '"]') : null;
    for (var at = field; at && at !== form; at = at.parentElement) {
      if (at.tagName === 'DETAILS') {
        at.open = true;
      }
    }
    MicroMentoring.fault(form, problem);
  }

  function addRow(form, kind, entry) {
    var list = form.querySelector('.profile-rows[data-kind="' + kind + '"]');
    if (all(list, 'li').some(function (row) { return row.dataset.id === String(entry.id); })) {
      return;
    }
    var row = document.querySelector(kind === 'offered' ? '.profile-skill-row' : '.profile-plain-row').content.firstElementChild.cloneNode(true);
    row.dataset.id = entry.id;
    row.querySelector('.profile-name').textContent = entry.name;
    row.querySelector('.assistive').textContent = ' ' + entry.name;
    list.appendChild(row);
  }

  function rows(form, kind) {
    return all(form, '.profile-rows[data-kind="' + kind + '"] > li').map(function (row) {
      var level = row.querySelector('[data-part=level]');
      var note = row.querySelector('[data-part=note]');
      var entry = { skill: Number(row.dataset.id) };
      if (level) {
        entry.level = Number(level.value);
        entry.note = note.value;
      }
      return entry;
    });
  }

  function ticked(form, name) {
    return all(form, '[name="' + name + '"]:checked').map(function (box) { return box.value; });
  }

  function number(form, name) {
    return form.elements[name].value === '' ? null : Number(form.elements[name].value);
  }

  function collect(form) {
    var body = {
      revision: Number(form.dataset.revision),
      offered: rows(form, 'offered'),
      wanted: rows(form, 'wanted'),
      roles: rows(form, 'roles').map(function (row) { return { role: row.skill }; }),
      formats: ticked(form, 'formats'),
      channels: ticked(form, 'channels'),
      onlyMe: ticked(form, 'onlyMe'),
      workingDays: ticked(form, 'workingDays').map(Number),
      capacity: number(form, 'capacity'),
      talksPerWeek: number(form, 'talksPerWeek'),
      languages: form.elements.languages.value.split(/[\s,;]+/).filter(Boolean)
    };
    ['headline', 'jobTitle', 'department', 'location', 'zone', 'workFrom', 'workTo'].forEach(function (name) {
      body[name] = form.elements[name].value;
    });
    return body;
  }

  function save(form, publish) {
    var body = collect(form);
    if (publish) {
      body.publish = true;
      body.consent = form.elements.consent.checked ? form.dataset.consent : '';
    }
    MicroMentoring.clear(form);
    say(form, '');
    return MicroMentoring.call('PUT', 'profiles/me', body).then(function (profile) {
      if (publish || form.dataset.revision === '0') {
        again(publish ? 'published' : 'saved');
        return;
      }
      form.dataset.revision = profile.revision;
      saved = JSON.stringify(collect(form));
      say(form, AJS.I18n.getText('micromentoring.profile.done.saved'));
    }, function (problem) { blame(form, problem); });
  }

  function own(form) {
    all(form, '.profile-picker').forEach(function (box) {
      MicroMentoring.picker(box, function (entry) { addRow(form, box.dataset.kind, entry); });
    });
    form.addEventListener('click', function (event) {
      var button = event.target.closest('.profile-remove');
      if (button) {
        var list = button.closest('.profile-rows');
        button.closest('li').remove();
        form.querySelector('.profile-picker[data-kind="' + list.dataset.kind + '"] input').focus();
      }
    });
    form.addEventListener('submit', function (event) {
      event.preventDefault();
      var button = form.querySelector('[type=submit]');
      MicroMentoring.once(button, function () { return save(form, button.dataset.publish === 'yes'); });
    });
    all(form, '.profile-draft').forEach(function (button) {
      button.addEventListener('click', function () {
        MicroMentoring.once(button, function () { return save(form, false); });
      });
    });
    zones(form);
    saved = JSON.stringify(collect(form));
    window.addEventListener('beforeunload', function (event) {
      if (!leaving && JSON.stringify(collect(form)) !== saved) {
        event.preventDefault();
        event.returnValue = '';
      }
    });
  }

  function zones(form) {
    var list = form.querySelector('datalist');
    if (list && Intl.supportedValuesOf) {
      Intl.supportedValuesOf('timeZone').forEach(function (zone) {
        var option = document.createElement('option');
        option.value = zone;
        list.appendChild(option);
      });
    }
  }

  var ACTIONS = {
    resume: { path: 'resume', done: 'resumed', body: function () { return undefined; } },
    pause: { path: 'pause', done: 'paused', body: function (form) { return { until: form.elements.until.value }; } },
    leave: { path: 'leave', done: 'left', body: function () { return { delete: false }; } },
    delete: { path: 'leave', done: 'deleted', body: function () { return { delete: true }; } }
  };

  function action(form) {
    var what = ACTIONS[form.dataset.action];
    form.addEventListener('submit', function (event) {
      event.preventDefault();
      MicroMentoring.once(form.querySelector('[type=submit]'), function () {
        return MicroMentoring.call('POST', 'profiles/me/' + what.path, what.body(form)).then(function () {
          again(what.done);
        }, function (problem) { blame(form, problem); });
      });
    });
  }

  function invitation(box) {
    all(box, 'button').forEach(function (button) {
      button.addEventListener('click', function () {
        MicroMentoring.once(button, function () {
          return MicroMentoring.call('POST', 'invitations/' + box.dataset.invitation + '/' + button.dataset.answer).then(function () {
            if (button.dataset.answer === 'take') {
              again('taken');
            } else {
              MicroMentoring.instead(box, AJS.I18n.getText('micromentoring.profile.invitation.dismissed'));
            }
          }, function (problem) { MicroMentoring.fault(box, problem); });
        });
      });
    });
  }

  function invite(form) {
    var box = form.querySelector('.profile-picker');
    var field = box.querySelector('input');
    field.addEventListener('input', function () { box.dataset.chosen = '0'; });
    MicroMentoring.picker(box, function (entry) {
      field.value = entry.name;
      box.dataset.chosen = entry.id;
    });
    form.addEventListener('submit', function (event) {
      event.preventDefault();
      MicroMentoring.once(form.querySelector('[type=submit]'), function () {
        MicroMentoring.clear(form);
        say(form, '');
        return MicroMentoring.call('POST', 'invitations', { skill: Number(box.dataset.chosen), userName: form.elements.userName.value }).then(function () {
          form.elements.userName.value = '';
          say(form, AJS.I18n.getText('micromentoring.profile.invite.sent'));
        }, function (problem) { blame(form, problem); });
      });
    });
  }

  AJS.toInit(function () {
    if (/[?&]done=/.test(window.location.search)) {
      // Said once: loading the page again later must not say it again.
      window.history.replaceState(null, '', window.location.pathname);
      // A status that is there from the beginning is read to nobody.
      all(document, '.micromentoring-profile > .aui-message-success').forEach(function (done) {
        done.tabIndex = -1;
        done.focus();
      });
    }
    all(document, '.profile-form').forEach(own);
    all(document, 'form[data-action]').forEach(action);
    all(document, '[data-invitation]').forEach(invitation);
    all(document, '.profile-invite').forEach(invite);
  });
}());
