#include "ui/train/ownpresets.h"

#include <QSignalSpy>

#include "core/experiment/ownpreset.h"
#include "ui/train/trainfixture.h"

namespace tlm {
namespace {

class OwnPresetsTest : public test::TrainTest
{
protected:
    OwnPresetsTest() : m_presets(m_work.studio()) { m_own.joint.learningRate = 3e-4; }

    OwnPresets m_presets;
    Configuration m_own = preset(Method::Tlm, Recipe::Fast, Scale::Mini);
};

TEST_F(OwnPresetsTest, whatIsKeptIsListedAndOpened)
{
    m_presets.refresh();
    ASSERT_TRUE(settle());
    EXPECT_TRUE(m_presets.names().isEmpty());
    QSignalSpy saved(&m_presets, &OwnPresets::saved);
    m_presets.save("mine", m_own);
    ASSERT_TRUE(settle());
    EXPECT_EQ(saved.size(), 1);
    EXPECT_EQ(m_presets.names(), QStringList{"mine"});
    std::optional<Configuration> opened;
    QObject::connect(&m_presets, &OwnPresets::opened,
                     [&](const QString &, const Configuration &configuration) { opened = configuration; });
    m_presets.open("mine");
    ASSERT_TRUE(settle());
    ASSERT_TRUE(opened);
    EXPECT_EQ(*opened, m_own);
}

TEST_F(OwnPresetsTest, aRemovalIsUndoneAndDoneAgain)
{
    m_presets.save("mine", m_own);
    m_presets.remove("mine");
    ASSERT_TRUE(settle());
    EXPECT_TRUE(m_presets.names().isEmpty());
    QUndoStack &stack = m_work.studio().undoStack();
    ASSERT_TRUE(stack.canUndo());
    EXPECT_EQ(stack.undoText(), "removing the preset mine");
    stack.undo();
    ASSERT_TRUE(settle());
    EXPECT_EQ(m_presets.names(), QStringList{"mine"});
    EXPECT_EQ(loadOwnPreset(m_work.workspace(), "mine").value(), m_own);
    stack.redo();
    ASSERT_TRUE(settle());
    EXPECT_TRUE(m_presets.names().isEmpty());
}

TEST_F(OwnPresetsTest, whatCannotBeReadIsTold)
{
    std::vector<Error> errors;
    QObject::connect(&m_work.studio(), &Studio::changeFailed,
                     [&](const Error &error) { errors.push_back(error); });
    m_presets.open("gone");
    m_presets.remove("gone");
    ASSERT_TRUE(settle());
    ASSERT_EQ(errors.size(), 2u);
    EXPECT_EQ(errors[0].code, ErrorCode::FileNotFound);
    EXPECT_FALSE(m_work.studio().undoStack().canUndo());
}

} // namespace
} // namespace tlm
