namespace Reeve.Wexcombe.Names;

/// <summary>Names of people with roots in England, Wales and Scotland: forenames follow the year of birth.</summary>
static class BritishNames
{
    const string Surnames =
        """
        Smith, Jones, Williams, Taylor, Brown, Davies, Evans, Thomas, Wilson, Johnson, Roberts, Robinson, Thompson, Wright, Walker, White,
        Edwards, Hughes, Green, Hall, Lewis, Harris, Clarke, Jackson, Wood, Turner, Martin, Cooper, Hill, Ward, Morris, Moore, Clark, Lee,
        King, Baker, Harrison, Morgan, Allen, James, Scott, Phillips, Watson, Davis, Parker, Price, Bennett, Young, Griffiths, Mitchell,
        Cook, Carter, Richardson, Bailey, Collins, Bell, Shaw, Miller, Cox, Richards, Marshall, Simpson, Anderson, Adams, Rogers, Ellis,
        Webb, Foster, Stevens, Chapman, Mason, Powell, Webster, Gibson, Hunt, Holmes, Mills, Palmer, Lloyd, Rowe, Matthews, Knight, Barnes,
        Butler, Stewart, Campbell, Reid, Murray, Fisher, Dixon, Harvey, Pearson, Graham, Fletcher, Howard, Andrews, Reynolds, Barker, Elliott,
        Ford, Gardner, Payne, Hart, Saunders, Perry, Lane, Bird, Spencer, Stone, Cole, Hudson, West, Carr, Grant, Day, Fox, Walsh, Watts, Dunn,
        Armstrong, Ross, Burton, Rose, Bates, Nicholson, Newman, Wells, Hawkins, Ball, Pritchard, Wallis, Coleman, Cross, Lawson, Osborne,
        Page, Gregory, Hopkins, Burgess, Berry, Booth, Bishop, Tucker, Nicholls, Francis, Barrett, Porter, Hammond, Woodward, Townsend, Frost,
        Willis, Atkins, Warren, Parsons, Poole, Rice, Austin, Jennings, Franklin, Curtis, Long, Norris, Peters, Sharp, Sutton, Lowe, Hewitt,
        Fuller, Bryant, Hodgson, Dean, Farmer, Bull, Fry, Pope, Gale, Hobbs, Coles, Vincent, Sims, Tanner, Crouch, Pratt, Wheeler, Dyer, Gibbs
        """;

    /// <summary>The table.</summary>
    public static NameTable Table { get; } = new()
    {
        Origin = "British",
        Share = 0.56,
        SecondForename = 0.75,
        Women =
        [
            "Margaret, Jean, Mary, Joan, Patricia, Sheila, Barbara, Doreen, June, Shirley, Dorothy, Joyce, Maureen, Elizabeth, Audrey, Brenda, "
            + "Kathleen, Sylvia, Eileen, Betty, Beryl, Ann, Jacqueline, Pamela, Marion, Hazel, Judith, Christine, Valerie, Rita, Irene, Phyllis, Iris, Vera, Edna",
            "Susan, Julie, Karen, Jacqueline, Deborah, Tracey, Jane, Helen, Diane, Sharon, Sarah, Nicola, Claire, Lisa, Joanne, Michelle, Emma, "
            + "Angela, Elaine, Alison, Lorraine, Amanda, Catherine, Samantha, Lesley, Gillian, Carol, Louise, Janet, Linda, Wendy, Rachel, Kelly, Victoria, Rebecca, Paula, Donna, Lynn",
            "Laura, Gemma, Charlotte, Jessica, Emily, Lauren, Chloe, Amy, Hannah, Sophie, Olivia, Grace, Georgia, Bethany, Megan, Ellie, Katie, "
            + "Lucy, Jade, Natasha, Danielle, Stephanie, Kirsty, Abigail, Amelia, Isla, Poppy, Ella, Holly, Daisy, Freya, Evie, Leah, Molly, Alice, Eleanor, Imogen",
        ],
        Men =
        [
            "John, William, George, Ronald, Kenneth, Peter, Dennis, Derek, James, Raymond, Brian, Frank, Albert, Arthur, Roy, Leslie, Stanley, "
            + "Harold, Eric, Norman, Gordon, Frederick, Donald, Reginald, Ernest, Bernard, Alan, Michael, Anthony, Keith, Colin, Geoffrey, Walter, Sidney",
            "David, Paul, Andrew, Mark, Stephen, Robert, Ian, Gary, Kevin, Richard, Christopher, Simon, Neil, Martin, Philip, Jonathan, Steven, "
            + "Anthony, Graham, Nigel, Barry, Darren, Jason, Lee, Adrian, Trevor, Timothy, Matthew, Craig, Stuart, Dean, Carl, Wayne, Russell, Nicholas, Michael, John, Peter",
            "Daniel, James, Thomas, Matthew, Joshua, Ryan, Luke, Jack, Adam, Benjamin, Samuel, Joseph, Liam, Oliver, Harry, Callum, Connor, George, "
            + "Nathan, Kieran, Jordan, Lewis, Charlie, Jake, Kyle, Alexander, Alfie, Archie, Aaron, Ashley, Bradley, Noah, Theo, Edward, Oscar, Toby, William",
        ],
        Surnames = Surnames,
        RareSurnames = Rare(),
    };

    /// <summary>The tail of rare names is long: most English ones of that kind name a place, and are made of the same few parts.</summary>
    static string[] Rare()
    {
        string[] first = NameTable.Split(
            "Ash, Black, Brad, Brook, Bram, Crow, Dal, East, Fair, Gil, Gold, Had, Hal, Hart, Hol, Ken, Lang, Lin, Mar, Mil, New, Nor, Oak, Pem, "
            + "Rad, Red, Row, San, Sel, Stan, Staf, Thorn, Wake, Wal, War, Wat, Wes, Whit, Win, Wood, Wren");
        string[] last = NameTable.Split("bury, by, combe, croft, den, don, field, ford, ham, hurst, ley, more, stead, stock, thorpe, ton, well, wick, worth");
        return [.. from start in first from end in last where start[^1] != end[0] select start + end];
    }
}
