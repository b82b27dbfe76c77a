/* Dash draws every page again over the copy that came first: what a reader typed, opened or stood in goes over to it. */
(function () {
  "use strict";
  /* Each thing of the copy and its twin: both are drawn from one tree, so they come in the same order. */
  function pairs(copy, drawn, wanted, each) {
    var twins = drawn.querySelectorAll(wanted);
    copy.querySelectorAll(wanted).forEach(function (one, place) {
      if (twins[place] && twins[place].name === one.name) each(one, twins[place]);
    });
  }

  /* The lens is left out: what it shows is what the page is of. */
  window.carryOver = function (copy, drawn, stood) {
    var focus = null;
    pairs(copy, drawn, "details", function (one, twin) { if (one.open) twin.open = true; });
    pairs(copy, drawn, "form:not(.lens) [name]:not([type=hidden])", function (one, twin) {
      if (one.type === "file") twin.files = one.files;
      else if (one.type === "checkbox" || one.type === "radio") twin.checked = one.checked;
      else if (twin.value !== one.value) twin.value = one.value;
      if (one === stood) focus = { on: twin, from: one.selectionStart, to: one.selectionEnd };
    });
    if (!focus) return false;
    focus.on.focus({ preventScroll: true });
    if (focus.on.setSelectionRange && focus.from !== null) focus.on.setSelectionRange(focus.from, focus.to);
    return true;
  };
})();
