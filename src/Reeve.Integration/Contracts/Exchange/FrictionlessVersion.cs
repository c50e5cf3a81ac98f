namespace Reeve.Integration.Contracts;

/// <summary>The versions of Frictionless Data Package and Table Schema.</summary>
public enum FrictionlessVersion
{
    /// <summary>Version 1 (specs.frictionlessdata.io): <c>profile</c> says what a descriptor is.</summary>
    V1,

    /// <summary>Version 2 (datapackage.org, 2024): <c>$schema</c> says what a descriptor is; whole numbers may have commas between thousands.</summary>
    V2,
}
