/* For tests: what somebody with a keyboard alone meets. Each stop of the Tab key is judged when the next key is pressed. */
window.testKeyboard = window.testKeyboard || (function () {
  'use strict';
  var seen = [];
  var faults = [];

  function named(it) {
    return it.outerHTML.replace(/\s+/g, ' ').slice(0, 140);
  }

  /** Red, green, blue, alpha of whatever way to write a colour. */
  function colour(text) {
    var canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = text;
    canvas.fillRect(0, 0, 1, 1);
    return Array.from(canvas.getImageData(0, 0, 1, 1).data);
  }

  function over(front, back) {
    var alpha = front[3] / 255;
    return [0, 1, 2].map(function (i) { return front[i] * alpha + back[i] * (1 - alpha); }).concat(255);
  }

  function ground(it) {
    var layers = [];
    for (var at = it; at; at = at.parentElement) {
      layers.push(colour(getComputedStyle(at).backgroundColor));
    }
    return layers.reverse().reduce(function (back, front) { return over(front, back); }, [255, 255, 255, 255]);
  }

  function light(rgb) {
    var parts = rgb.slice(0, 3).map(function (value) {
      var share = value / 255;
      return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    });
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
  }

  function contrast(one, other) {
    var lights = [light(one), light(other)].sort(function (a, b) { return b - a; });
    return (lights[0] + 0.05) / (lights[1] + 0.05);
  }

  /** The strongest ring round it, as contrast to what lies behind; 21 for the two-coloured ring of the browser itself. */
  function ring(it) {
    var style = getComputedStyle(it);
    var back = ground(it.parentElement || it);
    var found = 0;
    if (style.outlineStyle === 'auto') {
      return 21;
    }
    if (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1) {
      found = contrast(over(colour(style.outlineColor), back), back);
    }
    if (!matchMedia('(forced-colors: active)').matches) {
      (style.boxShadow.match(/(rgba?|color|oklch|lab)\([^)]*\)( -?[\d.]+px){4}/g) || []).forEach(function (shadow) {
        var sizes = shadow.match(/-?[\d.]+px/g).slice(-4).map(parseFloat);
        if (sizes[3] >= 1) {
          found = Math.max(found, contrast(over(colour(shadow.replace(/\).*$/, ')')), back), back));
        }
      });
    }
    return found;
  }

  function hit(it) {
    var boxes = Array.from(it.getClientRects()).filter(function (box) { return box.width >= 1 && box.height >= 1; });
    return boxes.some(function (box) {
      return [0.5, 0.1, 0.9].some(function (share) {
        var x = box.left + box.width * share;
        var y = box.top + box.height * share;
        var top = x >= 0 && y >= 0 && x < innerWidth && y < innerHeight ? document.elementFromPoint(x, y) : null;
        return top && (it.contains(top) || (top.closest('label') && top.closest('label').control === it));
      });
    });
  }

  function judge(it) {
    if (!it || it === document.body || it === document.documentElement) {
      return 'the focus is lost';
    }
    if (!hit(it)) {
      return 'hidden, outside the window or behind something: ' + named(it);
    }
    var strength = ring(it);
    return strength < 3 ? 'no ring to be seen (contrast ' + strength.toFixed(1) + '): ' + named(it) : '';
  }

  function stops() {
    return Array.from(document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')).filter(function (it) {
      var group = it.type === 'radio' && it.name && !it.checked
        && (it.form || document).querySelector('input[type=radio][name="' + CSS.escape(it.name) + '"]:checked');
      return it.tabIndex >= 0 && !it.disabled && it.type !== 'hidden' && !group && it.checkVisibility({ visibilityProperty: true });
    });
  }

  /** Whoever reads from the top goes down, or to the right into the next column; never back up. */
  function order() {
    var wrong = [];
    seen.forEach(function (stop, at) {
      var before = seen[at - 1];
      if (!before || before.it === stop.it) {
        return;
      }
      if (!(before.it.compareDocumentPosition(stop.it) & Node.DOCUMENT_POSITION_FOLLOWING)) {
        wrong.push('before it in the text: ' + named(stop.it));
      } else if (stop.bottom <= before.top && stop.left < before.right - 1) {
        wrong.push('goes back up on the screen: ' + named(stop.it));
      }
    });
    return wrong;
  }

  function note() {
    var it = document.activeElement;
    if (it && it !== document.body) {
      var box = it.getBoundingClientRect();
      seen.push({ it: it, top: box.top + scrollY, bottom: box.bottom + scrollY, left: box.left, right: box.right });
      // With forced colours only what is ours: the frame's buttons are the wiki's.
      faults.push(matchMedia('(forced-colors: active)').matches && !it.closest('[class*=micromentoring]') ? '' : judge(it));
    }
  }

  document.addEventListener('keydown', function (event) {
    if (event.key === 'Tab') {
      note();
    }
  }, true);

  return {
    stops: stops,
    judge: function () { return judge(document.activeElement); },
    begin: function () { seen = []; faults = []; },
    /** How many steps from here to there, at least. */
    steps: function (css) {
      var all = stops();
      var to = all.indexOf(document.querySelector(css));
      var here = document.activeElement;
      var from = all.indexOf(here);
      if (from < 0 && here !== document.body) {
        // The focus is where the Tab key would not stop: after it the next stop follows.
        from = all.filter(function (it) { return here.compareDocumentPosition(it) & Node.DOCUMENT_POSITION_PRECEDING; }).length - 1;
      }
      return to < 0 ? -1000 : to - from;
    },
    told: function () { return faults.filter(Boolean); },
    walked: function () {
      note();
      var reached = seen.map(function (stop) { return stop.it; });
      var missed = stops().filter(function (it) { return reached.indexOf(it) < 0; }).map(function (it) { return 'never reached: ' + named(it); });
      return faults.filter(Boolean).concat(order(), missed);
    }
  };
}());
