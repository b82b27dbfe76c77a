"""One file per page: PATH, TITLE, layout(context, selection), register(app, context)."""
