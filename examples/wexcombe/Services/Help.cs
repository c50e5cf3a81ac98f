namespace Reeve.Wexcombe.Services;

/// <summary>A kind of help that invented charities of the borough give.</summary>
/// <param name="Name">The name of a service, before whom it is of.</param>
/// <param name="Category">Its category.</param>
/// <param name="Description">What it does.</param>
/// <param name="MinimumAge">From this age on, or null.</param>
/// <param name="MaximumAge">Up to this age, or null.</param>
/// <param name="Fee">In pounds a visit; 0 is free.</param>
sealed record Help(string Name, string Category, string Description, int? MinimumAge = null, int? MaximumAge = null, int Fee = 0)
{
    /// <summary>All kinds.</summary>
    public static IReadOnlyList<Help> All { get; } =
    [
        new("Befriending", "Loneliness", "A volunteer visits or telephones once a week.", 65),
        new("Lunch club", "Loneliness", "A hot meal in company, with transport for those who need it.", 60, null, 5),
        new("Debt advice", "Money", "Free and confidential help with debts, bills and letters from creditors.", 18),
        new("Food bank", "Money", "Three days of food for people who have no money for it. No referral is needed."),
        new("Benefits advice", "Money", "Help to claim what you are entitled to, and to appeal.", 16),
        new("Warm room", "Money", "A warm room with tea, the internet and somebody to talk to, October to April."),
        new("Parent and toddler group", "Families", "Play for children under four and a rest for those who look after them.", 0, 4, 2),
        new("Young carers", "Families", "Activities and somebody to talk to for children who look after somebody.", 7, 18),
        new("Counselling", "Mental health", "Six sessions with a trained counsellor. There is a waiting list.", 18, null, 10),
        new("Talking group", "Mental health", "A group for men who find it hard to talk.", 18),
        new("Dementia café", "Health", "For people with dementia and those who care for them.", 50),
        new("Falls and balance class", "Health", "Gentle exercise for strength and balance.", 60, null, 4),
        new("English class", "Learning", "English for speakers of other languages, all levels.", 16),
        new("Job club", "Learning", "Help with applications, interviews and computers.", 16),
        new("Youth club", "Young people", "Music, sport and cooking on Friday evenings.", 11, 17, 1),
        new("Housing advice", "Housing", "For tenants with a notice, a bad repair or nowhere to live.", 16),
        new("Furniture for new tenants", "Housing", "Second-hand beds, tables and cookers, delivered."),
        new("Refuge line", "Safety", "A confidential line for anyone who is afraid at home.", 16),
        new("Recovery meetings", "Health", "For people who want to drink less or stop.", 18),
        new("Garden project", "Health", "A shared garden for anybody, with tools and seeds."),
    ];

    /// <summary>Names of charities that do not exist.</summary>
    public static IReadOnlyList<string> Charities { get; } =
    [
        "Wex Valley Neighbours", "Harbour Light", "Age Well Wexcombe", "The Netherwex Trust", "Wexcombe Community Action", "Stoke Aldren Good Neighbours", "Quayside Families",
        "Fair Start Wexcombe", "Open Door Wexcombe", "The Ropewalk Project",
    ];
}
