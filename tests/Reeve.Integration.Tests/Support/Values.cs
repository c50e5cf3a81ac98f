namespace Reeve.Integration.Tests.Support;

/// <summary>Columns of invented values, ten each.</summary>
static class Values
{
    public static readonly string[] Forenames = ["Alice", "Brian", "Carol", "David", "Emma", "Frank", "Grace", "Henry", "Irene", "John"];
    public static readonly string[] RepeatedForenames = ["Alice", "Brian", "Carol", "David", "Emma", "Frank", "Grace", "Henry", "Alice", "Brian"];
    public static readonly string[] Surnames = ["Ashdown", "Bexley", "Corner", "Draycott", "Elmer", "Farthing", "Garland", "Hatch", "Ingle", "Jessop"];
    public static readonly string[] FullNames = ["Ms Alice Ashdown", "BEXLEY, Brian", "Carol Corner", "Mr D Draycott", "Emma Jane Elmer", "Frank Farthing", "Garland, Grace", "Henry Hatch", "Irene Ingle", "Dr John Jessop"];
    public static readonly string[] Births = ["1931-04-05", "1942-12-30", "1950-07-18", "1958-01-09", "1967-03-27", "1974-10-02", "1983-06-15", "1990-09-21", "1999-02-11", "2008-11-28"];
    public static readonly string[] RecentDates = ["03/04/2021", "15/06/2021", "28/09/2021", "11/01/2022", "19/02/2022", "30/05/2022", "07/08/2022", "25/10/2022", "14/12/2022", "21/01/2023"];
    public static readonly string[] Postcodes = ["WX1 1AA", "WX1 1AB", "WX1 2DE", "WX2 3EF", "WX2 4GH", "WX3 5JL", "WX3 6NP", "WX4 7QR", "WX4 8ST", "WX5 9UW"];
    public static readonly string[] Emails = ["alice@example.org", "brian@example.com", "carol@example.org", "david@example.com", "emma@example.org", "frank@example.com", "grace@example.org", "henry@example.com", "irene@example.org", "john@example.com"];
    public static readonly string[] Mobiles = ["07700900001", "07700900002", "07700900003", "07700900004", "07700900005", "07700900006", "07700900007", "07700900008", "07700900009", "07700900010"];
    public static readonly string[] Landlines = ["01632960001", "01632960002", "01632960003", "01632960004", "01632960005", "01632960006", "01632960007", "01632960008", "01632960009", "01632960010"];
    public static readonly string[] Sexes = ["F", "M", "F", "M", "F", "M", "F", "M", "F", "M"];
    public static readonly string[] NhsNumbers = ["9434765919", "9434765870", "9990000018", "9990000026", "9990000034", "9990000042", "9990000050", "9990000069", "9990000077", "9990000085"];
    public static readonly string[] Ids = ["R101", "R102", "R103", "R104", "R105", "R106", "R107", "R108", "R109", "R110"];
    public static readonly string[] Groups = ["1", "1", "2", "3", "3", "3", "4", "5", "6", "6"];
    public static readonly string[] Numbers = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"];
    public static readonly string[] Streets = ["High Street", "Mill Lane", "Station Road", "Church Walk", "Abbey Close", "Park View", "Bridge Street", "Orchard Way", "Castle Hill", "The Green"];
    public static readonly string[] Towns = ["Wexcombe", "Aldren", "Wexcombe", "Stoke Aldren", "Wexcombe", "Aldren", "Wexcombe", "Wexcombe", "Aldren", "Wexcombe"];
    public static readonly string[] Words = ["open", "closed", "open", "waiting list", "open", "left", "open", "open", "waiting list", "closed"];
    public static readonly string[] Addresses = [.. Streets.Select((street, at) => $"{at + 1} {street}, Wexcombe, {Postcodes[at]}")];
}
