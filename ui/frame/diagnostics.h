#pragma once
#include <QString>

#include "core/data/workspace.h"

class QJsonObject;

namespace tlm {

class Settings;

/// What one tells of program, system, screen and settings when one asks for help.
QString systemReport(const Workspace &workspace, const Settings &settings, const QString &language);

/// A line of `tlm check --json` in words: what is fine, or what is not and why.
QString checkText(const QJsonObject &line);

/// The same text with the person's home folder as `~`.
QString withoutHome(const QString &text);

} // namespace tlm
