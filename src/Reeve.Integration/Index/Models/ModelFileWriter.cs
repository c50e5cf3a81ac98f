using System.Globalization;
using System.Text;
using Reeve.Linkage.Model;

namespace Reeve.Integration.Index.Models;

/// <summary>Writes a model file that a person can read, change, keep in git and use again.</summary>
public static class ModelFileWriter
{
    /// <summary>The text of the file; the same model gives the same text.</summary>
    public static string Write(ModelFile file)
    {
        LinkageModel model = file.Model;
        StringBuilder text = new();
        text.AppendLine("# A linkage model: which records are compared, how, and what each outcome means.");
        text.AppendLine("# m: how often the outcome is seen in two records of one person; u: in two people's records.");
        if (model.Households) text.AppendLine("# h: in records of two people of one household, who share an address, a surname, a telephone.");
        text.AppendLine("# The match weight of an outcome is log2(m / u). Remove m, u and prior to train them again.");
        text.AppendLine("version: 1");
        if (model.Prior is { } prior) text.AppendLine($"prior: {Number(prior)}{(file.AboutPrior is { } about ? $"  # {about}" : "")}");
        text.AppendLine(model.Households ? $"households: {(model.HouseholdPrior is { } household ? Number(household) : "true")}" : "households: false");
        if (file.LinkThreshold is not null || file.ClusterThreshold is not null)
        {
            text.AppendLine("thresholds:");
            if (file.LinkThreshold is { } link) text.AppendLine($"  link: {Number(link)}");
            if (file.ClusterThreshold is { } cluster) text.AppendLine($"  cluster: {Number(cluster)}");
        }
        if (file.OneRecordOfEachSource) text.AppendLine("one_record_of_each_file: true");
        if (file.Columns.Count > 0)
        {
            text.AppendLine("columns:  # the header of a column, and what it is");
            foreach ((string header, string role) in file.Columns) text.AppendLine($"  {Quote(header)}: {role}");
        }
        Rules(text, "blocking", "  # pairs that any of these bring together are compared", model.Blocking);
        Rules(text, "training", "  # passes of expectation maximisation", model.TrainingRules);
        if (model.DeterministicRules.Count > 0)
        {
            text.AppendLine("deterministic:").AppendLine("  rules:");
            foreach (BlockingRule rule in model.DeterministicRules) text.AppendLine($"    - {Quote(ModelText.Write(rule))}");
            text.AppendLine($"  recall: {Number(model.DeterministicRecall)}");
        }
        if (model.Vetoes.Count == 0) text.AppendLine("vetoes: []");
        else
        {
            text.AppendLine("vetoes:  # two different values are two people");
            foreach (Veto veto in model.Vetoes) text.AppendLine($"  - {Quote(veto.Column)}");
        }
        text.AppendLine("comparisons:");
        foreach (Comparison comparison in model.Comparisons) Comparison(text, comparison);
        return text.Replace("\r\n", "\n").ToString();
    }

    static void Rules(StringBuilder text, string key, string comment, IReadOnlyList<BlockingRule> rules)
    {
        if (rules.Count == 0) return;
        text.AppendLine($"{key}:{comment}");
        foreach (BlockingRule rule in rules) text.AppendLine($"  - {Quote(ModelText.Write(rule))}");
    }

    static void Comparison(StringBuilder text, Comparison comparison)
    {
        text.AppendLine($"  {Quote(comparison.Name)}:");
        if (comparison.IsShared) text.AppendLine("    shared: true");
        text.AppendLine("    levels:");
        foreach (ComparisonLevel level in comparison.Levels)
        {
            text.AppendLine($"      - when: {Quote(ModelText.Write(level.When))}");
            text.AppendLine($"        label: {Quote(level.Label)}");
            if (level.IsNull) { text.AppendLine("        neutral: true"); continue; }
            if (level.M is { } m) text.AppendLine($"        m: {Number(m)}");
            if (level.U is { } u) text.AppendLine($"        u: {Number(u)}");
            if (level.H is { } h) text.AppendLine($"        h: {Number(h)}");
            if (level.TermFrequency is { } frequency)
            {
                text.AppendLine("        term_frequency:");
                text.AppendLine($"          of: {Quote(ModelText.Write(frequency.Of))}");
                if (frequency.Floor is { } floor) text.AppendLine($"          floor: {Number(floor)}");
                if (frequency.Damping != 1) text.AppendLine($"          damping: {Number(frequency.Damping)}");
            }
        }
    }

    static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Plain where YAML takes it plainly, else in single quotes, in which only the quote itself is doubled; a line break is never plain.</summary>
    static string Quote(string text)
    {
        bool plain = text.Length > 0 && char.IsAsciiLetter(text[0]) && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' or ' ' or '(' or ')' or '.' or '=' or '>' or '<')
            && text[^1] != ' ' && text is not ("true" or "false" or "yes" or "no" or "null" or "on" or "off");
        if (plain) return text;
        if (text.Any(char.IsControl)) return "\"" + string.Concat(text.Select(letter => letter is '"' or '\\' ? $"\\{letter}" : char.IsControl(letter) ? $"\\u{(int)letter:x4}" : letter.ToString())) + "\"";
        return $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
    }
}
