namespace Reeve.Workspace.Reading;

/// <summary>Makes the model of <c>reeve.yaml</c> from its sound part.</summary>
static class SettingsBuilder
{
    public static PlaceSettings Build(Part part, FaultList faults)
    {
        Part? register = part.Map("register");
        string? connection = register?.Text("postgres"), tables = part.Text("tables");
        if (connection is not null) PathChecks.Secret(register!.AtKey("postgres"), connection, faults);
        if (connection is not null && tables is null && !part.Has("tables"))
            faults.Add(part.AtKey("register"), "the register is on PostgreSQL, so the folder of tables has to be one that all machines share", "add `tables:` with that folder");
        if (tables is not null) PathChecks.Path(part.AtKey("tables"), "`tables`", tables, faults, absoluteAllowed: true);
        return new PlaceSettings
        {
            At = part.At,
            Version = part.Whole("version") ?? PlaceSettings.CurrentVersion,
            Name = part.Text("place") ?? "",
            Organisations =
            [
                .. part.Named("organisations").Select(each => new Organisation(each.Name, each.Part.Text("name") ?? "", each.Part.Text("contact"), part.AtLine(each.Line))),
            ],
            RegisterConnection = connection,
            TablesFolder = tables,
        };
    }
}
