/* Import: the files go to the service twice, first to see what they would do, then to do it. Progress lives on the server. */
(function () {
  'use strict';
  var ROOT = AJS.contextPath() + '/rest/mentoring/1.0/vocabulary/import';
  var PAGE = 100;

  function send(query, files) {
    var parts = [];
    files.forEach(function (file) { parts.push(file, '\n'); });
    return fetch(ROOT + query, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { Accept: 'application/json', 'Content-Type': 'text/csv', 'X-Atlassian-Token': 'no-check' },
      body: new Blob(parts, { type: 'text/csv' })
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

  function outcomeText(outcome) {
    return {
      added: AJS.I18n.getText('micromentoring.skill.import.added'),
      merged: AJS.I18n.getText('micromentoring.skill.import.merged'),
      unchanged: AJS.I18n.getText('micromentoring.skill.import.unchanged'),
      refused: AJS.I18n.getText('micromentoring.skill.import.refused'),
      skipped: AJS.I18n.getText('micromentoring.skill.import.skipped'),
      dropped: AJS.I18n.getText('micromentoring.skill.import.dropped'),
      '': AJS.I18n.getText('micromentoring.skill.import.all')
    }[outcome];
  }

  function countsText(counts) {
    return ['added', 'merged', 'unchanged', 'refused', 'skipped'].map(function (outcome) {
      return outcomeText(outcome) + ': ' + counts[outcome];
    }).concat(outcomeText('dropped') + ': ' + counts.droppedSynonyms).join(', ');
  }

  function fileText(file) {
    return { 'esco-hierarchy': 'skills_hierarchy.csv', 'esco-groups': 'skillGroups.csv', 'esco-occupations': 'occupations.csv', own: 'CSV' }[file] || file;
  }

  function row(line) {
    var item = document.createElement('tr');
    item.dataset.outcome = line.outcome;
    [fileText(line.file) + ' ' + line.row, line.label, outcomeText(line.outcome), line.why].forEach(function (text) {
      var cell = document.createElement('td');
      cell.textContent = text;
      item.append(cell);
    });
    line.dropped.forEach(function (left) {
      var note = document.createElement('span');
      note.className = 'micromentoring-left';
      note.textContent = AJS.I18n.getText('micromentoring.skill.import.left', left.synonym, left.why);
      item.lastChild.append(note);
    });
    return item;
  }

  /** Follows an import that runs, here or on another node, also after leaving the page and coming back. */
  function follows(section, before) {
    var bar = section.querySelector('progress');
    var state = section.querySelector('.micromentoring-state');

    function show(run) {
      section.hidden = false;
      bar.max = Math.max(1, run.total);
      bar.value = run.state === 'done' ? bar.max : run.done;
      bar.hidden = run.state !== 'running';
      state.textContent = {
        running: AJS.I18n.getText('micromentoring.skill.import.state.running', String(run.done), String(run.total)),
        done: AJS.I18n.getText('micromentoring.skill.import.state.done', countsText(run.counts)),
        failed: AJS.I18n.getText('micromentoring.skill.import.state.failed'),
        stopped: AJS.I18n.getText('micromentoring.skill.import.state.stopped')
      }[run.state] || run.state;
      before(run.state === 'running');
      if (run.state === 'running') {
        window.setTimeout(function () {
          MicroMentoring.call('GET', 'vocabulary/imports/' + run.id).then(show, function (problem) {
            state.textContent = problem.text;
            before(false);
          });
        }, 1000);
      }
    }

    return show;
  }

  AJS.toInit(function () {
    var page = document.querySelector('.micromentoring-import');
    if (!page) {
      return;
    }
    var form = page.querySelector('form');
    var preview = page.querySelector('.micromentoring-preview');
    var table = preview.querySelector('tbody');
    var outcomes = preview.querySelector('.micromentoring-outcomes');
    var more = preview.querySelector('[data-do=more]');
    var start = preview.querySelector('[data-do=import]');
    var files = [];
    var outcome = '';
    var show = follows(page.querySelector('.micromentoring-progress'), function (running) { start.disabled = running; });

    function fault(problem) {
      MicroMentoring.fault(form, problem);
    }

    function buttons(counts) {
      var by = { '': counts.added + counts.merged + counts.unchanged + counts.refused + counts.skipped, added: counts.added, merged: counts.merged,
        unchanged: counts.unchanged, refused: counts.refused, skipped: counts.skipped, dropped: counts.droppedSynonyms };
      outcomes.replaceChildren.apply(outcomes, Object.keys(by).map(function (name) {
        var button = document.createElement('button');
        button.type = 'button';
        button.className = 'aui-button';
        button.setAttribute('aria-pressed', String(name === outcome));
        button.dataset.outcome = name;
        button.textContent = outcomeText(name) + ': ' + by[name];
        return button;
      }));
    }

    function load(from) {
      return send('?dryRun=true&limit=' + PAGE + '&start=' + from + '&outcome=' + outcome, files).then(function (answer) {
        if (!from) {
          table.replaceChildren();
        }
        buttons(answer.counts);
        answer.rows.forEach(function (line) { table.append(row(line)); });
        more.hidden = table.children.length >= answer.total;
        preview.querySelector('.micromentoring-esco').hidden = !answer.esco;
        preview.hidden = false;
        MicroMentoring.clear(form);
      }).catch(function (problem) {
        fault(problem);
        throw problem;
      });
    }

    form.addEventListener('submit', function (event) {
      event.preventDefault();
      files = Array.prototype.slice.call(form.elements.files.files);
      outcome = '';
      preview.hidden = true;
      MicroMentoring.once(form.querySelector('[type=submit]'), function () {
        return load(0).then(function () { preview.focus(); });
      });
    });

    outcomes.addEventListener('click', function (event) {
      var button = event.target.closest('button');
      if (button) {
        outcome = button.dataset.outcome;
        MicroMentoring.once(button, function () {
          return load(0).then(function () { outcomes.querySelector('[data-outcome="' + outcome + '"]').focus(); });
        });
      }
    });

    more.addEventListener('click', function () {
      MicroMentoring.once(more, function () { return load(table.children.length).then(function () {
        if (more.hidden) {
          outcomes.querySelector('[aria-pressed=true]').focus();
        }
      }); });
    });

    start.addEventListener('click', function () {
      MicroMentoring.once(start, function () {
        return send('', files).then(function (run) {
          preview.hidden = true;
          form.reset();
          show(run);
          page.querySelector('.micromentoring-progress').focus();
        }).catch(fault);
      });
    });

    MicroMentoring.call('GET', 'vocabulary/imports').then(function (answer) { answer.imports.forEach(show); }, fault);
  });
}());
