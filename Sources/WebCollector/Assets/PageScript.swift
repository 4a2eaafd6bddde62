/// What makes pages more comfortable; they do without it.
///
/// In the language of 2009, so that an old phone either runs it or leaves it alone.
enum PageScript {
  static let text = #"""
    (function () {
      'use strict';
      var form = document.getElementById('form');
      var summary = document.getElementById('summary');
      if (summary) summary.focus();
      each(document.getElementsByTagName('form'), guard);
      if (document.getElementById('done')) forget();
      // A page from before, shown as it was left: what is kept may be newer, or handed in.
      if (window.addEventListener) {
        window.addEventListener('pageshow', function (event) {
          if (event.persisted) location.reload();
        });
      }
      if (!form || !form.addEventListener || !form.getAttribute('data-keep')) return;
      var key = 'leye-' + form.getAttribute('data-keep');
      var parts = document.getElementById('parts');
      var update = document.getElementById('update');
      var live = canRead() ? form.getAttribute('data-live') : null;
      var last = 0, timer = null;

      function each(list, visit) { for (var i = 0; i < list.length; i++) visit(list[i]); }

      // Handed in: nothing of it stays in this tab.
      function forget() {
        try {
          for (var i = sessionStorage.length - 1; i >= 0; i--) {
            var name = sessionStorage.key(i);
            if (name.indexOf('leye-') === 0) sessionStorage.removeItem(name);
          }
        } catch (e) { }
      }

      // Some old browsers read XML alone; they keep the button.
      function canRead() {
        try {
          return !!new DOMParser().parseFromString('<p></p>', 'text/html').body;
        } catch (e) { return false; }
      }

      // A second press within a moment sends nothing.
      function guard(form) {
        var at = 0;
        form.addEventListener('submit', function (event) {
          var now = new Date().getTime();
          if (now - at < 3000) { event.preventDefault(); return; }
          at = now;
        });
      }
      // Below a text with a limit: how much is left.
      function count(field) {
        var limit = parseInt(field.getAttribute('data-limit'), 10);
        if (!limit) return;
        var line = document.getElementById(field.id + '-count');
        if (!line) {
          line = document.createElement('p');
          line.id = field.id + '-count';
          line.setAttribute('aria-live', 'polite');
          field.parentNode.insertBefore(line, field.nextSibling);
        }
        var length = field.value.replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g, '_').length;
        var left = limit - length;
        line.className = left < 0 ? 'count over' : 'count';
        var words = form.getAttribute(left < 0 ? 'data-too-much' : 'data-left');
        line.textContent = words.replace('{n}', Math.abs(left));
      }

      // The text that goes with a choice shows while the choice is taken.
      function showTexts() {
        each(document.querySelectorAll('[data-with]'), function (box) {
          var taken = false;
          each(form.elements, function (field) {
            if (field.name !== box.getAttribute('data-of')) return;
            if (field.type === 'select-one' || field.checked) {
              if (field.value === box.getAttribute('data-with')) taken = true;
            }
          });
          box.hidden = !taken;
        });
      }

      // "None" takes back all others, and they take back "none".
      function keepAlone(field) {
        if (field.type !== 'checkbox' || !field.checked) return;
        var alone = field.hasAttribute('data-alone');
        each(form.elements, function (other) {
          if (other === field || other.name !== field.name) return;
          if (alone || other.hasAttribute('data-alone')) other.checked = false;
        });
      }

      function body(withToken) {
        var pairs = [];
        each(form.elements, function (field) {
          if (!field.name || field.disabled || field.type === 'submit') return;
          if ((field.type === 'radio' || field.type === 'checkbox') && !field.checked) return;
          if (!withToken && (field.name === 'token' || field.name === 'revision')) return;
          pairs.push(encodeURIComponent(field.name) + '=' + encodeURIComponent(field.value));
        });
        return pairs.join('&');
      }

      // What is typed stays in this tab until the server has it: then its revision is another one.
      function keep() {
        var revision = form.elements.revision.value;
        try { sessionStorage.setItem(key, revision + ' ' + body(false)); } catch (e) { }
      }
      function restore() {
        var kept;
        try { kept = sessionStorage.getItem(key); sessionStorage.removeItem(key); } catch (e) { }
        var space = kept ? kept.indexOf(' ') : -1;
        if (space < 0 || kept.substring(0, space) !== form.elements.revision.value) return;
        kept = kept.substring(space + 1);
        if (kept === body(false)) return;
        var values = {};
        each(kept.split('&'), function (pair) {
          var parts = pair.split('=');
          var name = decodeURIComponent(parts[0]);
          (values[name] = values[name] || []).push(decodeURIComponent(parts[1] || ''));
        });
        each(form.elements, function (field) {
          if (!field.name || field.type === 'hidden' || field.type === 'submit') return;
          var value = values[field.name];
          if (field.type === 'radio' || field.type === 'checkbox') {
            field.checked = !!value && value.indexOf(field.value) >= 0;
          } else if (value) { field.value = value[0]; }
        });
        var note = document.createElement('p');
        note.className = 'notice';
        note.setAttribute('role', 'status');
        note.textContent = form.getAttribute('data-lost');
        form.parentNode.insertBefore(note, form);
        refresh();
      }

      // Asks the server what the page holds with the answers so far; what stands there stays as it is.
      function refresh() {
        if (!live) return;
        var number = ++last;
        var request = new XMLHttpRequest();
        request.open('POST', live);
        request.setRequestHeader('Content-Type', 'application/x-www-form-urlencoded');
        request.onload = function () {
          if (request.status !== 200 || number !== last) return;
          var page = new DOMParser().parseFromString(request.responseText, 'text/html');
          merge(page.body);
        };
        request.send(body(true));
      }

      function merge(fresh) {
        var wanted = {}, before = null, i;
        var news = [];
        each(fresh.children, function (node) { news.push(node); if (node.id) wanted[node.id] = true; });
        for (i = parts.children.length - 1; i >= 0; i--) {
          var old = parts.children[i];
          if (!old.id || !wanted[old.id]) parts.removeChild(old);
        }
        for (i = 0; i < news.length; i++) {
          var node = news[i];
          var here = node.id ? document.getElementById(node.id) : null;
          if (here && (node.hasAttribute('data-read') || changed(here, node))) {
            var next = document.importNode(node, true);
            parts.replaceChild(next, here);
            here = next;
          }
          if (!here) {
            here = document.importNode(node, true);
            parts.insertBefore(here, before ? before.nextSibling : parts.firstChild);
          }
          before = here;
        }
        each(parts.querySelectorAll('[data-limit]'), count);
        showTexts();
      }

      // True where a question offers other fields than before, and nobody is just filling it in.
      function changed(here, node) {
        if (here.contains(document.activeElement)) return false;
        return names(here) !== names(node);
      }
      function names(node) {
        var list = [];
        each(node.querySelectorAll('input,select,textarea,option'), function (field) {
          var value = field.type === 'text' ? '' : field.getAttribute('value');
          list.push((field.name || '') + '=' + value + (field.disabled ? '!' : ''));
        });
        each(node.querySelectorAll('legend,label'), function (text) {
          list.push(text.textContent);
        });
        return list.join('|');
      }

      form.addEventListener('input', function (event) {
        if (event.target.getAttribute('data-limit')) count(event.target);
        keep();
      });
      form.addEventListener('change', function (event) {
        keepAlone(event.target);
        showTexts();
        keep();
        clearTimeout(timer);
        timer = setTimeout(refresh, 150);
      });
      if (update && live) update.hidden = true;
      each(form.querySelectorAll('[data-limit]'), count);
      showTexts();
      restore();
    })();
    """#
}
