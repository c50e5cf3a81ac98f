namespace Reeve.Linkage.Model;

/// <summary>Groups of texts that stand for one another (nicknames of one forename, say). A text may be in several groups.</summary>
/// <param name="groupsOf">The numbers of the groups of a text; empty for one in none.</param>
public sealed class SynonymTable(Func<string, IReadOnlyList<int>> groupsOf)
{
    /// <summary>The numbers of the groups of a text; empty for one in none.</summary>
    public IReadOnlyList<int> GroupsOf(string text) => groupsOf(text);
}
