#include "ui/widgets/emptyhint.h"

#include <QAbstractItemView>
#include <QVBoxLayout>

#include "ui/widgets/label.h"

namespace tlm {

Label *addEmptyHint(QAbstractItemView *view, const QString &sentence)
{
    auto *hint = new Label(sentence, Theme::FontRole::Body, Label::Tone::Muted);
    hint->setWordWrap(true);
    hint->setAlignment(Qt::AlignCenter);
    hint->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *layout = new QVBoxLayout(view->viewport());
    layout->addWidget(hint);
    const QAbstractItemModel *model = view->model();
    const auto show = [hint, model] { hint->setVisible(model->rowCount() == 0); };
    QObject::connect(model, &QAbstractItemModel::rowsInserted, hint, show);
    QObject::connect(model, &QAbstractItemModel::rowsRemoved, hint, show);
    QObject::connect(model, &QAbstractItemModel::modelReset, hint, show);
    show();
    return hint;
}

} // namespace tlm
