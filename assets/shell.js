/* What a browser does beyond following links: after a client-side navigation, say where the reader is. */
(function () {
  "use strict";
  var STEP = 20; // milliseconds; a timer, since a tab in the background is given no frames
  var MOST_STEPS = 150;

  function copyIsStillThere() {
    return document.getElementById("prerendered");
  }

  /* Dash has drawn the page: the copy for the first moment goes, and the focus with it if it was there. */
  function retireCopy() {
    var copy = copyIsStillThere();
    if (!copy) return false;
    var held = copy.contains(document.activeElement);
    copy.remove();
    if (held) focusHeading();
    return true;
  }

  function focusHeading() {
    var heading = document.getElementById("shell-heading-h1");
    if (heading) heading.focus({ preventScroll: true });
  }

  function settle(props, held, steps) {
    var shown = document.querySelector("#page > [data-view]");
    if ((!shown || shown.dataset.view !== props["data-view"]) && steps < MOST_STEPS) {
      setTimeout(function () { settle(props, held, steps + 1); }, STEP);
      return;
    }
    document.title = props["data-title"];
    document.documentElement.lang = props.lang;
    if (retireCopy()) return;
    var control = held && document.querySelector('.lens select[name="' + held + '"]');
    if (control) control.focus({ preventScroll: true });
    else focusHeading();
  }

  /* Written as the links are written, so that one view has one address. */
  function plain(query) {
    return query.toString().replace(/%2F/g, "/").replace(/%3A/g, ":").replace(/\+/g, "%20");
  }

  window.dash_clientside = Object.assign({}, window.dash_clientside, {
    shell: {
      arrived: function (page) {
        if (!page || !page.props) return;
        var active = document.activeElement;
        var held = active && active.closest && active.closest(".lens") ? active.name : "";
        settle(page.props, held, 0);
      },

      /* A changed control applies at once; another council starts afresh, since nothing else would fit it. */
      chosen: function (values, ids, search) {
        var same = window.dash_clientside.no_update;
        var before = new URLSearchParams(search || "");
        var triggered = window.dash_clientside.callback_context.triggered;
        var changed = triggered.length === 1 ? JSON.parse(triggered[0].prop_id.replace(/\.value$/, "")).key : null;
        var place = ids.findIndex(function (id) { return id.key === changed; });
        if (place < 0) return same;
        var value = values[place] === "all" ? "" : values[place] || "";
        var after = new URLSearchParams(changed === "council" ? "" : before);
        if (value) after.set(changed, value);
        else after.delete(changed);
        return before.get(changed) === (value || null) ? same : "?" + plain(after);
      }
    }
  });

  document.documentElement.classList.add("has-script");
})();
