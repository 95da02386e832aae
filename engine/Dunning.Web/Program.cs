Console.WriteLine("dunning");
