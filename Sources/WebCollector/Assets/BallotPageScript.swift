/// Changes an invitation into a ballot before a survey by ballot begins.
///
/// The invitation stands behind the number sign of the address, or is typed. It goes to the server in a request of
/// its own without cookies, together with a blinded ballot; what is then sent to begin with is the ballot alone.
/// The script with `LeyeBallot` does the arithmetic. Where the server knows no such invitation, the code is
/// sent as it is: it may be a printed ballot.
enum BallotPageScript {
  static let text = #"""

    (function () {
      'use strict';
      var form = document.getElementById('begin');
      // Once the survey is on its way, what the ballot was made of goes.
      if (!form) {
        try {
          for (var i = sessionStorage.length - 1; i >= 0; i--) {
            var name = sessionStorage.key(i);
            if (name.indexOf('leye-ballot-') === 0) sessionStorage.removeItem(name);
          }
        } catch (e) { }
      }
      if (!form || !form.addEventListener || !form.getAttribute('data-ballots')) return;
      var field = document.getElementById('code');
      var kept = 'leye-ballot-' + form.getAttribute('data-wave');
      var isBusy = false;
      var line = document.createElement('p');
      line.setAttribute('role', 'status');
      form.insertBefore(line, form.firstChild);

      function say(name) {
        line.className = name && name !== 'data-buying' ? 'fault' : 'notice';
        line.hidden = !name;
        line.textContent = name ? form.getAttribute(name) : '';
      }
      say('');

      // What stands behind the number sign was never sent; it leaves the address too.
      var given = /(?:^#|&)t=([0-9A-Za-z-]+)/.exec(location.hash);
      if (given) {
        field.value = given[1];
        if (window.history && history.replaceState) {
          history.replaceState(null, '', location.pathname + location.search);
        }
      }

      // A request that got no answer is made again with the same ballot, or the invitation would be lost.
      function remembered(code) {
        try {
          var old = JSON.parse(sessionStorage.getItem(kept) || 'null');
          return old && old.code === code ? old.made : null;
        } catch (e) { return null; }
      }
      function remember(code, made) {
        try { sessionStorage.setItem(kept, JSON.stringify({ code: code, made: made })); } catch (e) { }
      }

      function buy(code) {
        var made = remembered(code);
        if (!made) {
          made = LeyeBallot.request(
            form.getAttribute('data-wave'),
            form.getAttribute('data-modulus'),
            form.getAttribute('data-exponent')
          );
          remember(code, made);
        }
        // No cookie goes along, so that nothing ties the invitation to a survey begun here before.
        fetch(form.getAttribute('data-ballots'), {
          method: 'POST',
          credentials: 'omit',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ token: code, blinded: made.blinded })
        }).then(function (answer) {
          if (answer.status >= 500 || answer.status === 429) throw new Error('busy');
          // No such invitation: it may be a printed ballot, which the next page tells.
          if (answer.status !== 200) { field.value = code; return form.submit(); }
          return answer.json().then(function (members) { finish(made, members.signature); });
        }).catch(function () { isBusy = false; say('data-no-answer'); });
      }

      function finish(made, signature) {
        var ballot;
        try {
          ballot = LeyeBallot.finalize(made.state, signature);
        } catch (e) { isBusy = false; return say('data-wrong-ballot'); }
        field.value = ballot;
        form.submit();
      }

      form.addEventListener('submit', function (event) {
        var code = field.value.replace(/[\s-]/g, '');
        if (!code) return;
        if (!window.LeyeBallot) {
          if (given) { event.preventDefault(); say('data-no-ballot'); }
          return;
        }
        event.preventDefault();
        if (isBusy) return;
        isBusy = true;
        say('data-buying');
        try { buy(code); } catch (e) { isBusy = false; say('data-no-ballot'); }
      });
    })();
    """#
}
