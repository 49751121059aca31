/* The question form and "My mentoring": each action through the service, without leaving the page. */
(function () {
  'use strict';

  function all(root, selector) {
    return Array.prototype.slice.call(root.querySelectorAll(selector));
  }

  /** Says what happened and what is next, and moves the reader there. */
  function tell(root, text, kind) {
    var place = root.querySelector('.micromentoring-told');
    if (!place) {
      place = document.createElement('div');
      place.className = 'micromentoring-told';
      place.setAttribute('role', 'status');
      place.tabIndex = -1;
      root.insertBefore(place, root.firstChild);
    }
    place.textContent = '';
    var box = document.createElement('div');
    box.className = 'aui-message aui-message-' + (kind || 'success');
    var line = document.createElement('p');
    line.textContent = text;
    box.appendChild(line);
    place.appendChild(box);
    place.focus();
  }

  /** Puts what the page shows now in the place of what it showed. */
  function refresh(root) {
    var fresh = root.querySelector('.micromentoring-fresh');
    if (!fresh) {
      return Promise.resolve();
    }
    return fetch(window.location.pathname, { credentials: 'same-origin' }).then(function (response) {
      return response.ok ? response.text() : '';
    }).then(function (page) {
      var next = new DOMParser().parseFromString(page, 'text/html').querySelector('.micromentoring-fresh');
      if (next) {
        fresh.replaceWith(document.importNode(next, true));
        prepare(root);
      }
    }, function () {
      // What was told stays true; the next look shows the rest.
    });
  }

  function body(form, button) {
    var fields = {};
    all(form, 'input, textarea, select').forEach(function (field) {
      if (field.name && ((field.type !== 'radio' && field.type !== 'checkbox') || field.checked)) {
        fields[field.name] = field.dataset.number ? Number(field.value) : field.value;
      }
    });
    if (button && button.name) {
      fields[button.name] = true;
    }
    return fields;
  }

  /** One form, one call; afterwards the page shows the new state. */
  function act(root, form, button) {
    MicroMentoring.clear(form);
    all(root, '.micromentoring-told').forEach(function (place) { place.textContent = ''; });
    MicroMentoring.once(button, function () {
      return MicroMentoring.call('POST', form.dataset.path, body(form, button)).then(function (answer) {
        var text = form.dataset.done + (answer.inviteByHand ? ' ' + form.dataset.invite : '');
        form.reset();
        tell(root, text);
        return refresh(root);
      }, function (problem) {
        var more = form.querySelector('.micromentoring-one-more');
        if (more && problem.key === 'micromentoring.engagement.full') {
          more.hidden = false;
        }
        if (problem.status === 404) {
          // What was asked about is gone, and its form goes as well: this is said where it stays.
          tell(root, problem.text, 'error');
          return refresh(root);
        }
        MicroMentoring.fault(form, problem);
        return undefined;
      });
    });
  }

  function paragraph(text, className) {
    var line = document.createElement('p');
    line.textContent = text;
    if (className) {
      line.className = className;
    }
    return line;
  }

  function asker(root, place, other) {
    var row = document.createElement('div');
    row.className = 'micromentoring-other';
    var who = document.createElement('span');
    var name = document.createElement('strong');
    name.textContent = other.name;
    who.appendChild(name);
    var more = [other.named ? AJS.I18n.getText('micromentoring.request.alternatives.named') : '', other.headline].filter(Boolean).join(' \u00b7 ');
    if (more) {
      var small = document.createElement('span');
      small.className = 'micromentoring-subtle';
      small.textContent = ' ' + more;
      who.appendChild(small);
    }
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'aui-button';
    button.textContent = AJS.I18n.getText('micromentoring.request.alternatives.ask', other.name);
    button.addEventListener('click', function () {
      MicroMentoring.once(button, function () {
        return MicroMentoring.call('POST', 'needs/' + place.dataset.alternatives + '/requests', { mentors: [other.mentor] }).then(function () {
          tell(root, AJS.I18n.getText('micromentoring.request.alternatives.done', other.name));
          return refresh(root);
        }, function (problem) {
          MicroMentoring.fault(row, problem);
        });
      });
    });
    row.appendChild(who);
    row.appendChild(button);
    return row;
  }

  /** A dead end never stays one: others, one click each. */
  function alternatives(root, place) {
    MicroMentoring.call('GET', 'needs/' + place.dataset.alternatives + '/alternatives').then(function (answer) {
      place.textContent = '';
      if (answer.alternatives.length === 0) {
        place.appendChild(paragraph(AJS.I18n.getText('micromentoring.request.alternatives.none'), 'micromentoring-subtle'));
        return;
      }
      place.appendChild(paragraph(AJS.I18n.getText('micromentoring.request.alternatives.title')));
      answer.alternatives.forEach(function (other) {
        place.appendChild(asker(root, place, other));
      });
    }, function () {
      place.textContent = '';
    });
  }

  function invitedButton(root, id, verb, label, done) {
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'aui-button';
    button.textContent = label;
    button.addEventListener('click', function () {
      MicroMentoring.once(button, function () {
        return MicroMentoring.call('POST', 'invitations/' + id + '/' + verb, {}).then(function () {
          tell(root, done);
          return refresh(root);
        }, function (problem) {
          MicroMentoring.fault(button.parentElement, problem);
        });
      });
    });
    return button;
  }

  /** What colleagues think the reader can help with. */
  function invited(root, place) {
    MicroMentoring.call('GET', 'invitations').then(function (answer) {
      place.textContent = '';
      answer.invitations.forEach(function (one) {
        var item = document.createElement('div');
        item.className = 'micromentoring-item';
        item.appendChild(paragraph(AJS.I18n.getText('micromentoring.request.invited', one.from, one.name)));
        var acts = document.createElement('div');
        acts.className = 'micromentoring-acts';
        acts.appendChild(invitedButton(root, one.id, 'take', AJS.I18n.getText('micromentoring.request.invited.take'),
          AJS.I18n.getText('micromentoring.request.invited.taken')));
        acts.appendChild(invitedButton(root, one.id, 'dismiss', AJS.I18n.getText('micromentoring.request.invited.dismiss'),
          AJS.I18n.getText('micromentoring.request.invited.dismissed')));
        item.appendChild(acts);
        place.appendChild(item);
      });
    }, function () {
      place.textContent = '';
    });
  }

  function prepare(root) {
    all(root, '[data-alternatives]').forEach(function (place) { alternatives(root, place); });
    all(root, '.micromentoring-invited').forEach(function (place) { invited(root, place); });
  }

  /** Until when there is an answer follows who is ticked; more than may be asked cannot be ticked. */
  function ticks(form) {
    var boxes = all(form, '[name="mentors"]');
    var chosen = boxes.filter(function (box) { return box.checked; });
    var most = Number(form.dataset.most);
    boxes.forEach(function (box) { box.disabled = !box.checked && chosen.length >= most; });
    var last = chosen.slice().sort(function (a, b) { return Number(b.dataset.at) - Number(a.dataset.at); })[0];
    var line = form.querySelector('.micromentoring-due');
    if (line && last) {
      line.textContent = form.dataset.until.replace('%s', last.dataset.due);
    }
  }

  function send(form, button) {
    MicroMentoring.clear(form);
    MicroMentoring.once(button, function () {
      var question = body(form);
      question.page = Number(question.page);
      question.mentors = all(form, '[name="mentors"]:checked').map(function (box) { return Number(box.value); });
      return MicroMentoring.call('POST', 'needs', question).then(function (need) {
        var tip = Number(form.dataset.tip);
        var gone = tip ? MicroMentoring.call('POST', 'tips/' + tip + '/drop', {}) : Promise.resolve();
        function leave() {
          window.location.assign(AJS.contextPath() + '/plugins/servlet/mentoring/my?sent=' + need.id);
        }
        return gone.then(leave, leave);
      }, function (problem) {
        MicroMentoring.fault(form, problem);
      });
    });
  }

  /** Skills and roles that begin with what is typed. */
  function suggest(form) {
    var field = form.querySelector('[name="topic"]');
    var list = form.querySelector('datalist');
    var waiting = 0;
    field.addEventListener('input', function () {
      window.clearTimeout(waiting);
      waiting = window.setTimeout(function () {
        var q = '?limit=6&q=' + encodeURIComponent(field.value);
        Promise.all([MicroMentoring.call('GET', 'skills' + q), MicroMentoring.call('GET', 'roles' + q)]).then(function (found) {
          list.textContent = '';
          found[0].skills.concat(found[1].roles).forEach(function (one) {
            var option = document.createElement('option');
            option.value = one.name;
            list.appendChild(option);
          });
        }, function () {
          // Without suggestions the form still finds the topic.
        });
      }, 200);
    });
  }

  AJS.toInit(function () {
    all(document, '[data-micromentoring-request]').forEach(function (root) {
      root.addEventListener('submit', function (event) {
        var form = event.target;
        var button = event.submitter || form.querySelector('[type="submit"]');
        if (form.matches('.micromentoring-act')) {
          event.preventDefault();
          act(root, form, button);
        } else if (form.matches('.micromentoring-ask')) {
          event.preventDefault();
          send(form, button);
        }
      });
      all(root, '.micromentoring-ask').forEach(function (form) {
        form.addEventListener('change', function () { ticks(form); });
        ticks(form);
      });
      all(root, '.micromentoring-topic').forEach(suggest);
      prepare(root);
      // A status that is there from the beginning is read to nobody.
      all(root, '.micromentoring-told').filter(function (place) { return place.textContent.trim(); }).forEach(function (place) { place.focus(); });
      root.dataset.ready = 'true';
    });
  });
}());
