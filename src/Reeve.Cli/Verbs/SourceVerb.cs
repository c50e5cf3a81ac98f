using System.CommandLine;

namespace Reeve.Cli.Verbs;

/// <summary><c>reeve source</c>: first source files from a file of records or from another standard's description, and contracts for others.</summary>
static class SourceVerb
{
    public static Command Command() =>
        new("source", "Writes first source files, and contracts in the words of other standards.") { SourceAddVerb.Command(), SourceImportVerb.Command(), SourceExportVerb.Command() };
}
