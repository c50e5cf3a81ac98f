using System.CommandLine;
using System.CommandLine.Parsing;
using Reeve.Workspace;

namespace Reeve.Cli;

/// <summary>Says in one sentence what is wrong with a command line and what to do: the parser's own words name types of .NET, and one slip can make it say three things.</summary>
static class UsageFault
{
    public static string Sentence(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        string verb = command is RootCommand ? "reeve" : $"reeve {string.Join(' ', command.Parents.OfType<Command>().Where(each => each is not RootCommand).Select(each => each.Name).Append(command.Name))}";
        return $"{What(parsed, command, verb)} `{verb} --help` says what there is.";
    }

    static string What(ParseResult parsed, Command command, string verb)
    {
        string[] verbs = [.. command.Subcommands.Select(each => each.Name)];
        if (parsed.UnmatchedTokens.Count > 0 && verbs.Length > 0) return Unknown(parsed.UnmatchedTokens[0], command, verbs);
        if (verbs.Length > 0) return $"Say what to do: {string.Join(" or ", verbs.Select(each => $"`{verb} {each}`"))}.";
        ParseError error = parsed.Errors[0];
        return error.SymbolResult switch
        {
            OptionResult { Tokens.Count: 0 } option => $"{option.Option.Name} needs a value{(option.Option.HelpName is { } form ? $" ({form})" : "")}.",
            OptionResult { Tokens.Count: 1 } option when Kind(option.Option.ValueType) is { } kind => $"{option.Option.Name} needs {kind}, not `{option.Tokens[0].Value}`.",
            OptionResult option => $"{option.Option.Name} is given more than once.",
            ArgumentResult { Tokens.Count: 0 } argument => argument.Argument.HelpName is { } form ? $"`{verb}` needs a value for {form}." : $"`{verb}` needs at least one file.",
            _ when parsed.UnmatchedTokens.Count > 0 => Unknown(parsed.UnmatchedTokens[0], command, []),
            _ => error.Message.Split('\n')[0],
        };
    }

    /// <summary>A word that nobody knows: an option when it begins with a dash, else a verb.</summary>
    public static string Unknown(string word, Command command, IReadOnlyCollection<string> verbs)
    {
        if (!word.StartsWith('-')) return verbs.Count > 0 ? $"There is no verb `{word}`{Ended(DidYouMean.Sentence(word, verbs))}" : $"`{word}` is one word too many.";
        string name = word.Split('=')[0];
        return $"There is no option `{name}`{Ended(DidYouMean.Sentence(name, [.. command.Options.Select(option => option.Name)]))}";
    }

    static string Ended(string sentence) => sentence.EndsWith('?') ? sentence : sentence + ".";

    static string? Kind(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var plain when plain == typeof(double) => "a number",
        var plain when plain == typeof(int) => "a whole number",
        _ => null,
    };
}
