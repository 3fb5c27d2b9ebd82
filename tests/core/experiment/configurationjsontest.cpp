#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "core/experiment/field.h"

using namespace tlm;

namespace {

Expected<Configuration> read(const char *text)
{
    return configurationFromJson(Json::parse(text), "config.json");
}

void expectError(const char *text, ErrorCode code, const std::string &inCause)
{
    const auto result = read(text);
    ASSERT_FALSE(result) << text;
    EXPECT_EQ(result.error().code, code) << text;
    EXPECT_EQ(result.error().where, "config.json") << text;
    EXPECT_NE(result.error().cause.find(inCause), std::string::npos) << result.error().cause;
}

} // namespace

TEST(ConfigurationJson, EveryPresetReadsBackEqual)
{
    for (int method = 0; method < 8; ++method)
        for (int scale = 0; scale < 5; ++scale)
            for (const Recipe recipe : {Recipe::Faithful, Recipe::Fast}) {
                Configuration start = preset(Method(method), recipe, Scale(scale));
                start.task = "a \"task\"\n";
                start.seed = 9007199254740991;
                const auto again = configurationFromJson(Json::parse(toJson(start).dump()), "x");
                ASSERT_TRUE(again);
                EXPECT_EQ(*again, start);
            }
}

TEST(ConfigurationJson, HasSchemaAndGroups)
{
    const Json json = toJson(preset(Method::Tlm, Recipe::Fast, Scale::Tiny));
    EXPECT_EQ(json["schema"], 1);
    EXPECT_EQ(json["method"], "tlm");
    EXPECT_EQ(json["joint"]["rho1"], 9);
    EXPECT_EQ(json["joint"]["learning_rate"], 0.002);
    EXPECT_EQ(json["fine_tuning"]["reset_head"], true);
    EXPECT_EQ(json["compute"]["device"], "auto");
}

TEST(ConfigurationJson, ShortFileChangesThePresetItNames)
{
    const auto configuration =
        read(R"({"task": "t", "recipe": "faithful", "scale": "small", "joint": {"rho2": 100}})");
    ASSERT_TRUE(configuration);
    Configuration wanted = preset(Method::Tlm, Recipe::Faithful, Scale::Small);
    wanted.task = "t";
    wanted.joint.rho2 = 100;
    EXPECT_EQ(*configuration, wanted);
}

TEST(ConfigurationJson, WholeNumbersMayBeWrittenAsReals)
{
    const auto configuration = read(R"({"joint": {"tokens": 16e6, "rho2": 5}})");
    ASSERT_TRUE(configuration);
    EXPECT_EQ(configuration->joint.tokens, 16'000'000);
    EXPECT_EQ(configuration->joint.rho2, 5);
}

TEST(ConfigurationJson, BadInputIsRefusedWithCauseAndPlace)
{
    expectError(R"({"joint": {"roh1": 3}})", ErrorCode::ConfigurationUnknownKey, "\"joint.rho1\"");
    expectError(R"({"taks": "x"})", ErrorCode::ConfigurationUnknownKey, "\"task\"");
    expectError(R"({"sceond": {"x": 1}})", ErrorCode::ConfigurationUnknownKey, "sceond");
    expectError(R"({"sceond": {}})", ErrorCode::ConfigurationUnknownKey, "sceond");
    expectError(R"({"seed": {}})", ErrorCode::ConfigurationInvalid, "seed");
    expectError(R"({"joint": 3})", ErrorCode::ConfigurationUnknownKey, "joint");
    expectError(R"({"schema": 2})", ErrorCode::FileNewer, "schema 2");
    expectError(R"({"schema": "1"})", ErrorCode::ConfigurationInvalid, "schema");
    expectError(R"({"schema": 0})", ErrorCode::ConfigurationInvalid, "schema");
    expectError(R"({"seed": -1})", ErrorCode::ConfigurationOutOfRange, "seed");
    expectError(R"({"joint": {"masking": 2}})", ErrorCode::ConfigurationOutOfRange, "joint.masking");
    expectError(R"({"joint": {"rho1": 2.5}})", ErrorCode::ConfigurationInvalid, "whole number");
    expectError(R"({"joint": {"rho1": 18446744073709551615}})", ErrorCode::ConfigurationInvalid, "rho1");
    expectError(R"({"joint": {"rho2": "20"}})", ErrorCode::ConfigurationInvalid, "joint.rho2");
    expectError(R"({"encoder": {"pre_norm": 1}})", ErrorCode::ConfigurationInvalid, "true or false");
    expectError(R"({"task": null})", ErrorCode::ConfigurationInvalid, "task");
    expectError(R"({"method": "best"})", ErrorCode::ConfigurationInvalid, "pretrained-tlm");
    expectError(R"([])", ErrorCode::ConfigurationInvalid, "object");
    expectError(R"({"joint": {"rho1": {"deep": 1}}})", ErrorCode::ConfigurationInvalid, "joint.rho1");
}

TEST(ConfigurationJsonProperty, AnyValidConfigurationReadsBackEqual)
{
    EXPECT_TRUE(rc::check([] {
        Configuration configuration;
        for (const Field &field : fields()) {
            if (field.kind != FieldKind::Integer)
                continue;
            const auto low = std::int64_t(field.minimum), high = std::int64_t(field.maximum);
            RC_ASSERT(field.set(configuration, std::to_string(*rc::gen::inRange(low, high))).has_value());
        }
        configuration.task = *rc::gen::string<std::string>();
        std::erase(configuration.task, '\0');
        std::erase_if(configuration.task, [](char c) { return static_cast<unsigned char>(c) > 127; });
        const auto again = configurationFromJson(Json::parse(toJson(configuration).dump()), "x");
        RC_ASSERT(again.has_value());
        RC_ASSERT(*again == configuration);
    }));
}

TEST(ConfigurationJsonProperty, OneChangedByteIsReadOrRefusedButNeverMore)
{
    const std::string text = toJson(preset(Method::Tlm, Recipe::Fast, Scale::Tiny)).dump();
    EXPECT_TRUE(rc::check([&text] {
        std::string changed = text;
        changed[*rc::gen::inRange<std::size_t>(0, text.size())] = *rc::gen::inRange(' ', '~');
        const Json json = Json::parse(changed, nullptr, false);
        if (json.is_discarded())
            return;
        const auto configuration = configurationFromJson(json, "x");
        if (configuration)
            RC_ASSERT(configurationFromJson(toJson(*configuration), "x").value() == *configuration);
    }));
}

TEST(ConfigurationJsonProperty, ValidatedProblemsNameFieldsThatExist)
{
    EXPECT_TRUE(rc::check([] {
        Configuration configuration;
        for (int changes = *rc::gen::inRange(0, 8); changes > 0; --changes) {
            const Field &field = fields()[*rc::gen::inRange<std::size_t>(0, fields().size())];
            if (field.kind == FieldKind::Choice)
                (void)field.set(configuration,
                                field.choices[*rc::gen::inRange<std::size_t>(0, field.choices.size())]);
            else
                (void)field.set(configuration, std::to_string(*rc::gen::inRange(0, 5000)));
        }
        for (const FieldProblem &problem : validate(configuration)) {
            RC_ASSERT(findField(problem.key) != nullptr);
            RC_ASSERT(!problem.error.cause.empty());
        }
    }));
}
