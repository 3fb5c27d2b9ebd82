#pragma once
class QAbstractItemView;
class QWidget;

namespace tlm {

class Actions;
class Jobs;

/// Registers the ways to copy the table that has the focus; they go with `owner`. What a table has yet to
/// read is read by a job.
void makeTableActions(Actions &actions, Jobs &jobs, QWidget *owner);

/// Puts these ways into the context menu of every table, list and tree below a widget.
void offerCopying(const Actions &actions, QWidget *widget);

/// The table, list or tree that has the focus, or nullptr.
QAbstractItemView *focusedTable();

} // namespace tlm
