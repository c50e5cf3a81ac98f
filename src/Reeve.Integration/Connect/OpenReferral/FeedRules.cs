namespace Reeve.Integration.Connect.OpenReferral;

/// <summary>
/// The structure of Open Referral UK version 3 (the UK profile of HSDS 3.0): which fields are required, their types, formats and lists of values, as
/// its published schema has them (github.com/OpenReferralUK/uk-profile, schema/compiled).
/// </summary>
/// <remarks>
/// Editions of the profile differ on the service's <c>url</c>: the list's schema of one requires it, the full service's does not. Its absence is a
/// warning here, as is that of a description and an organisation.
/// </remarks>
static class FeedRules
{
    static readonly EntityRule TaxonomyTerm = Entity("taxonomy term",
        Text("name", Presence.Required), Text("description", Presence.Required), Text("taxonomy"), Text("term"), Text("code"),
        new("parent_id", ValueForm.Uuid), new("taxonomy_id", ValueForm.Uuid), new("term_uri", ValueForm.Uri));

    static readonly EntityRule Attribute = Entity("attribute",
        Text("link_type"), Text("link_entity"), Text("value"), new("link_id", ValueForm.Uuid), new("taxonomy_term_id", ValueForm.Uuid), One("taxonomy_term", TaxonomyTerm));

    static readonly FieldRule Attributes = Many("attributes", Attribute);

    static readonly EntityRule Language = Entity("language", Text("name"), Text("code"), Text("note"));

    static readonly FieldRule Languages = Many("languages", Language);

    static readonly EntityRule Phone = Entity("phone", Text("number", Presence.Required), Text("description"), Text("type"), new("extension", ValueForm.Number), Languages);

    static readonly FieldRule Phones = Many("phones", Phone);

    static readonly EntityRule Contact = Entity("contact", Text("name"), Text("title"), Text("department"), new("email", ValueForm.Email), Phones, Attributes);

    static readonly FieldRule Contacts = Many("contacts", Contact);

    static readonly EntityRule Schedule = Entity("schedule",
        new("valid_from", ValueForm.Date), new("valid_to", ValueForm.Date), new("dtstart", ValueForm.Date), new("until", ValueForm.Date),
        new("freq", ValueForm.Text, Values: ["WEEKLY", "MONTHLY"]), new("interval", ValueForm.Number), Text("byday"), Text("bymonthday"), Text("description"),
        Text("opens_at"), Text("closes_at"), new("schedule_link", ValueForm.Uri), Text("attending_type"), Text("notes"), Attributes);

    static readonly FieldRule Schedules = Many("schedules", Schedule);

    static readonly EntityRule Address = Entity("address",
        Text("attention"), Text("address_1", Presence.Required), Text("city", Presence.Required), Text("region"), Text("state_province", Presence.Required),
        Text("postal_code", Presence.Required), Text("country", Presence.Required), new("address_type", ValueForm.Text, Presence.Required, ["physical", "postal", "virtual"]), Attributes);

    static readonly EntityRule Accessibility = Entity("accessibility", Text("description"), Text("details"), Text("accessibility"), new("url", ValueForm.Uri));

    static readonly EntityRule Location = Entity("location",
        Text("name"), Text("description"), new("location_type", ValueForm.Text, Values: ["physical", "postal", "virtual"]), new("latitude", ValueForm.Number),
        new("longitude", ValueForm.Number), Text("external_identifier"), Text("external_identifier_type"), Many("addresses", Address),
        Many("accessibility", Accessibility), Contacts, Phones, Schedules, Languages, Attributes);

    static readonly EntityRule ServiceAtLocation = Entity("service at location", Text("description"), One("location", Location), Contacts, Phones, Schedules, Attributes);

    static readonly EntityRule ServiceArea = Entity("service area", Text("name"), Text("service_area"), Text("extent"), Text("extent_type"), new("uri", ValueForm.Uri), Attributes);

    static readonly EntityRule Funding = Entity("funding", Text("source"), Attributes);

    static readonly EntityRule CostOption = Entity("cost option",
        new("valid_from", ValueForm.Date), new("valid_to", ValueForm.Date), Text("option"), Text("currency"), new("amount", ValueForm.Number), Text("amount_description"), Attributes);

    static readonly EntityRule Identifier = Entity("organization identifier", Text("identifier_scheme"), Text("identifier_type"), Text("identifier", Presence.Required));

    static readonly FieldRule[] OrganizationFields =
    [
        Text("name", Presence.Required), Text("description", Presence.Required), new("email", ValueForm.Email), new("website", ValueForm.Uri), Text("logo"), new("uri", ValueForm.Uri),
        new("parent_organization_id", ValueForm.Uuid), Many("organization_identifiers", Identifier), Many("funding", Funding), Contacts, Phones, Attributes,
    ];

    static readonly EntityRule ServiceOrganization = Entity("organization", OrganizationFields);

    /// <summary>A service, in a list or with all that belongs to it.</summary>
    public static EntityRule Service { get; } = Entity("service",
        Text("name", Presence.Required), Text("description", Presence.Recommended), new("url", ValueForm.Uri, Presence.Recommended), new("email", ValueForm.Email),
        new("status", ValueForm.Text, Presence.Required, ["active", "inactive", "defunct", "temporarily closed"]), Text("fees"), Text("accreditations"),
        new("minimum_age", ValueForm.Number), new("maximum_age", ValueForm.Number), new("assured_date", ValueForm.Date), new("assurer_email", ValueForm.Email),
        Text("alert"), new("last_modified", ValueForm.DateTime), new("organization_id", ValueForm.Uuid), new("organization", ValueForm.One, Presence.Recommended, null, ServiceOrganization),
        Schedules, Many("service_areas", ServiceArea), Many("service_at_locations", ServiceAtLocation), Languages, Many("funding", Funding), Many("cost_options", CostOption), Contacts, Phones, Attributes);

    /// <summary>An organisation, with its services where it has them.</summary>
    public static EntityRule Organization { get; } = Entity("organization", [.. OrganizationFields, Many("services", Service)]);

    static EntityRule Entity(string name, params FieldRule[] fields) => new(name, [new FieldRule("id", ValueForm.Uuid, Presence.Required), .. fields]);

    static FieldRule Text(string name, Presence presence = Presence.Optional) => new(name, ValueForm.Text, presence);

    static FieldRule One(string name, EntityRule entity) => new(name, ValueForm.One, Entity: entity);

    static FieldRule Many(string name, EntityRule entity) => new(name, ValueForm.Many, Entity: entity);
}
