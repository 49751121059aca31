/* Text fields that suggest skills or roles while one types: the combobox pattern, by mouse, touch and keyboard. */
(function () {
  'use strict';

  /** Calls chosen({id, name}) for each pick. */
  function picker(box, chosen) {
    var field = box.querySelector('input');
    var list = box.querySelector('[role=listbox]');
    var said = box.querySelector('.profile-said');
    var asked = 0;
    var timer;
    var active = -1;
    // A list that scrolls would be a stop of the Tab key, and closing it would lose the focus.
    list.tabIndex = -1;

    function options() {
      return Array.prototype.slice.call(list.children);
    }

    function close() {
      list.hidden = true;
      list.textContent = '';
      active = -1;
      field.setAttribute('aria-expanded', 'false');
      field.removeAttribute('aria-activedescendant');
    }

    function mark(index) {
      var all = options();
      if (!all.length) {
        return;
      }
      active = (index + all.length) % all.length;
      all.forEach(function (option, i) { option.setAttribute('aria-selected', i === active ? 'true' : 'false'); });
      field.setAttribute('aria-activedescendant', all[active].id);
      all[active].scrollIntoView({ block: 'nearest' });
    }

    function option(label, pick) {
      var item = document.createElement('li');
      item.setAttribute('role', 'option');
      item.setAttribute('aria-selected', 'false');
      item.id = list.id + '-' + list.children.length;
      item.textContent = label;
      item.addEventListener('mousedown', function (event) { event.preventDefault(); });
      item.addEventListener('click', function () {
        close();
        pick();
      });
      list.appendChild(item);
    }

    function suggest(name) {
      MicroMentoring.call('POST', 'suggestions', { name: name }).then(function () {
        field.value = '';
        said.textContent = AJS.I18n.getText('micromentoring.profile.suggested', name);
      }, function (problem) { said.textContent = problem.text; });
    }

    function show(found, typed) {
      close();
      found.forEach(function (entry) {
        option(entry.name, function () {
          field.value = '';
          said.textContent = AJS.I18n.getText('micromentoring.profile.added', entry.name);
          chosen(entry);
        });
      });
      if (box.dataset.path === 'skills' && typed && !found.some(function (entry) { return entry.name.toLowerCase() === typed.toLowerCase(); })) {
        option(AJS.I18n.getText('micromentoring.profile.suggest', typed), function () { suggest(typed); });
      }
      if (list.children.length) {
        list.hidden = false;
        field.setAttribute('aria-expanded', 'true');
      } else {
        said.textContent = AJS.I18n.getText('micromentoring.profile.nothing-found');
      }
    }

    function look() {
      var mine = ++asked;
      var typed = field.value.trim();
      said.textContent = '';
      MicroMentoring.call('GET', box.dataset.path + '?limit=8&q=' + encodeURIComponent(typed)).then(function (answer) {
        if (mine === asked && document.activeElement === field) {
          show(answer[box.dataset.path] || [], typed);
        }
      }, function (problem) { said.textContent = problem.text; });
    }

    field.addEventListener('input', function () {
      clearTimeout(timer);
      timer = setTimeout(look, 150);
    });
    field.addEventListener('focus', function () {
      if (!field.value) {
        look();
      }
    });
    field.addEventListener('blur', function () {
      asked++;
      close();
    });
    field.addEventListener('keydown', function (event) {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        if (list.hidden) {
          look();
        } else {
          mark(active < 0 && event.key === 'ArrowUp' ? -1 : active + (event.key === 'ArrowDown' ? 1 : -1));
        }
      } else if (event.key === 'Enter') {
        // Enter picks; it never sends the whole form from here.
        event.preventDefault();
        if (!list.hidden && options().length) {
          options()[Math.max(0, active)].click();
        }
      } else if (event.key === 'Escape' && !list.hidden) {
        event.stopPropagation();
        close();
      }
    });
  }

  window.MicroMentoring.picker = picker;
}());
