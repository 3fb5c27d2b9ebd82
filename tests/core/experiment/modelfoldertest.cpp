#include "core/experiment/modelfolder.h"

#include <gtest/gtest.h>

#include "core/experiment/planner.h"
#include "temporaryfolder.h"

using namespace tlm;

namespace {

/// The sizes of BERT-base.
constexpr const char *base = R"({"vocab_size":30522,"hidden_size":768,"num_hidden_layers":12,
"num_attention_heads":12,"intermediate_size":3072,"max_position_embeddings":512})";

class ModelFolder : public testing::Test
{
protected:
    /// A folder of the workspace that looks like a model's.
    std::filesystem::path makeModel(const std::string &name) const
    {
        const auto path = m_root / name;
        std::filesystem::create_directories(path);
        m_root.write(name + "/config.json", base);
        m_root.write(name + "/model.safetensors", "");
        return path;
    }
    static Configuration startingFrom(const std::string &model, Method method = Method::FineTune)
    {
        Configuration configuration = preset(method, Recipe::Fast, Scale::Tiny);
        configuration.model = model;
        return configuration;
    }

    const test::TemporaryFolder m_root;
};

} // namespace

TEST_F(ModelFolder, TellsTheSizesThatAPlanCounts)
{
    const auto folder = makeModel("bert");
    const auto sized = withModelSizes(startingFrom(folder));
    ASSERT_TRUE(sized) << sized.error().cause;
    EXPECT_EQ(planRun(*sized).parameters, 108'891'648u);
    EXPECT_EQ(sized->encoder.positions, 512);
    EXPECT_EQ(sized->joint, startingFrom(folder).joint);
}

TEST_F(ModelFolder, OtherMethodsHaveTheirOwnSizes)
{
    const Configuration fresh = startingFrom("nowhere", Method::Tlm);
    EXPECT_EQ(withModelSizes(fresh).value(), fresh);
    EXPECT_EQ(withModelFolder(fresh, m_root.path()).value(), fresh);
}

TEST_F(ModelFolder, OfARunIsFoundByItsNumber)
{
    const auto folder = makeModel("runs/7/model");
    EXPECT_EQ(withModelFolder(startingFrom("7"), m_root.path())->model, folder);
    EXPECT_EQ(withModelFolder(startingFrom(folder), m_root.path())->model, folder);
    EXPECT_EQ(withModelFolder(startingFrom("8"), m_root.path()).error().code, ErrorCode::ModelNotFound);
}

TEST_F(ModelFolder, WhatIsMissingOrDamagedIsSaid)
{
    EXPECT_EQ(withModelSizes(startingFrom(m_root / "none")).error().code, ErrorCode::ModelNotFound);
    const auto folder = makeModel("bert");
    m_root.write("bert/config.json", R"({"vocab_size":30522})");
    const auto damaged = withModelSizes(startingFrom(folder));
    ASSERT_FALSE(damaged);
    EXPECT_EQ(damaged.error().code, ErrorCode::ModelInvalid);
    EXPECT_NE(damaged.error().where.find("config.json"), std::string::npos);
}
