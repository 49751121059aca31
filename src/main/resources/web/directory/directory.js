/* Mentor directory: filters in place, and marks. Everything that only reads works without it. */
(function () {
  'use strict';
  var WAIT = 250;

  /** The question that the form asks, without its empty fields. */
  function question(form) {
    var asked = new URLSearchParams();
    new FormData(form).forEach(function (value, name) {
      if (value !== '') {
        asked.append(name, value);
      }
    });
    return asked;
  }

  /** Whoever was already among the results stays on the same link or button, else before all of them. */
  function keep(results, before) {
    var same = Array.prototype.slice.call(results.querySelectorAll('a[href], button')).find(function (it) {
      return it.textContent === before.textContent && it.getAttribute('aria-label') === before.getAttribute('aria-label');
    });
    if (!same) {
      results.tabIndex = -1;
    }
    (same || results).focus();
  }

  /** The results come rendered and encoded by the server, like the page itself; parsing them runs no script. */
  function show(results, html) {
    var parsed = new DOMParser().parseFromString(html, 'text/html');
    var within = results.contains(document.activeElement) ? document.activeElement : null;
    results.replaceChildren.apply(results, Array.prototype.slice.call(parsed.body.childNodes));
    if (within) {
      keep(results, within);
    }
  }

  function filter(root, form) {
    var page = root.getAttribute('data-micromentoring-directory') === 'page';
    var results = root.querySelector('[data-micromentoring-results]');
    var announce = root.querySelector('[data-micromentoring-announce]');
    var timer;
    var turn = 0;
    var last = question(form).toString();

    function ask() {
      clearTimeout(timer);
      var query = question(form).toString();
      if (query === last) {
        return;
      }
      last = query;
      var mine = ++turn;
      results.setAttribute('aria-busy', 'true');
      MicroMentoring.call('GET', 'directory/' + (page ? 'page' : 'macro') + '?' + query).then(function (answer) {
        if (mine !== turn) {
          return;
        }
        show(results, answer.html);
        announce.textContent = answer.count;
        if (page) {
          history.replaceState(history.state, '', form.getAttribute('action') + (query ? '?' + query : ''));
        }
        results.removeAttribute('aria-busy');
      }, function (problem) {
        if (mine === turn) {
          last = '';
          results.removeAttribute('aria-busy');
          MicroMentoring.fault(form, problem);
        }
      });
    }

    form.addEventListener('submit', function (event) {
      event.preventDefault();
      ask();
    });
    form.addEventListener('input', function (event) {
      clearTimeout(timer);
      // A half-typed skill is no skill yet: it waits for the end of typing.
      if (event.target.name !== 'skill') {
        timer = setTimeout(ask, event.target.type === 'search' ? WAIT : 0);
      }
    });
    form.addEventListener('change', ask);
  }

  /** Sets or takes away a mark; says it where the card was, with a way back. */
  function mark(root, button) {
    var kind = button.getAttribute('data-mark');
    var mentor = button.getAttribute('data-mentor');
    var on = button.getAttribute('aria-pressed') !== 'true';
    MicroMentoring.once(button, function () {
      return (on ? MicroMentoring.call('POST', 'directory/marks', { mentor: Number(mentor), mark: kind })
        : MicroMentoring.call('DELETE', 'directory/marks/' + kind + '/' + mentor)).then(function () {
        button.setAttribute('aria-pressed', String(on));
        if (kind === 'hidden') {
          replace(button, on);
        }
      }, function (problem) {
        AJS.flag({ type: 'error', title: problem.text, close: 'auto' });
      });
    });
  }

  function replace(button, hidden) {
    var card = button.closest('.micromentoring-card');
    var before = document.createDocumentFragment();
    while (card.firstChild) {
      before.appendChild(card.firstChild);
    }
    var name = before.querySelector('.micromentoring-card-name').textContent;
    var words = document.createElement('span');
    words.textContent = hidden ? AJS.I18n.getText('micromentoring.directory.card.hidden', name)
      : AJS.I18n.getText('micromentoring.directory.card.shown', name);
    var undo = document.createElement('button');
    undo.type = 'button';
    undo.className = 'aui-button aui-button-link';
    undo.textContent = AJS.I18n.getText('micromentoring.directory.card.undo');
    undo.addEventListener('click', function () {
      MicroMentoring.once(undo, function () {
        var path = 'directory/marks';
        var id = button.getAttribute('data-mentor');
        return (hidden ? MicroMentoring.call('DELETE', path + '/hidden/' + id)
          : MicroMentoring.call('POST', path, { mentor: Number(id), mark: 'hidden' })).then(function () {
          button.setAttribute('aria-pressed', String(!hidden));
          card.classList.remove('micromentoring-gone');
          card.replaceChildren(before);
          button.focus();
        }, function (problem) {
          AJS.flag({ type: 'error', title: problem.text, close: 'auto' });
        });
      });
    });
    card.classList.add('micromentoring-gone');
    card.append(words, undo);
    undo.focus();
  }

  function start() {
    document.querySelectorAll('[data-micromentoring-directory]:not([data-ready])').forEach(function (root) {
      root.setAttribute('data-ready', 'true');
      var form = root.querySelector('form');
      if (form) {
        filter(root, form);
      }
      root.addEventListener('click', function (event) {
        var button = event.target.closest('.micromentoring-mark');
        if (button) {
          mark(root, button);
        }
      });
    });
  }

  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', start);
  } else {
    start();
  }
}());
